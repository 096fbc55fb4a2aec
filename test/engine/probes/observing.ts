import type { Case, HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import { knownCredentials } from '../../../src/engine/known-credentials.ts';
import type { LookupResult, Net, NetFailure, SendResult } from '../../../src/engine/net.ts';
import type { Probe, ProbeContext } from '../../../src/engine/probe.ts';
import { answer, caseOf, NOW } from '../causes/observed.ts';

const timings = { lookup: null, connect: null, tls: null, firstByte: null, total: 20 };

/** An answer as the door gives it: sent at NOW, its head 20 ms later. */
export const came = (response: HttpResponse): SendResult => ({
  ok: true,
  response,
  timings,
  remoteAddress: '192.0.2.1',
  answeredBy: 'target',
  sentAt: NOW * 1000,
  headAt: NOW * 1000 + 20,
});

export const failedTo = (kind: NetFailure['kind'], message = `It failed: ${kind}.`): SendResult => ({
  ok: false,
  failure: { kind, code: kind.toUpperCase(), message },
  timings,
});

const found: LookupResult = { host: 'api.shop.example', ok: true, code: null, addresses: [], ms: 1 };

interface Observed extends Net {
  /** What was asked for, oldest first. */
  readonly sent: HttpRequest[];
}

/** A world in memory that answers each request by a function, and remembers what was sent. */
export function netOf(reply: (request: HttpRequest) => SendResult = () => came(answer(200))): Observed {
  const sent: HttpRequest[] = [];
  return {
    sent,
    send: async (request) => {
      sent.push(request);
      return reply(request);
    },
    lookup: async (host) => ({ ...found, host }),
    handshake: async () => ({
      ok: true,
      authorized: true,
      code: null,
      message: null,
      protocol: 'TLSv1.3',
      chain: [],
      clientCertificateRequested: false,
      plainAnswer: null,
      failure: null,
    }),
  };
}

export const contextOf = (net: Net = netOf(), more: Partial<ProbeContext> = {}): ProbeContext => ({
  net,
  now: NOW,
  nowIsHistoric: false,
  signal: new AbortController().signal,
  mayChangeState: false,
  mayExperiment: true,
  credentials: knownCredentials([]),
  random: (bytes) => new Uint8Array(bytes).fill(7),
  ...more,
});

/** What `live-exchange` found for a request that got this answer. */
export const live = (request: HttpRequest, response: HttpResponse) => ({
  exchange: {
    request,
    response,
    source: 'live',
    answeredBy: 'target',
    timings,
    remoteAddress: null,
    sentAt: NOW * 1000,
    headAt: NOW * 1000 + 20,
  },
  failure: null,
});

/** The exchange and the answer that refused, as most probes need them. */
export const refused = (response: HttpResponse, request: HttpRequest | null = null) => ({
  exchange: { request, response, source: 'live', answeredBy: 'target', timings, remoteAddress: null, sentAt: null, headAt: null },
  refusal: { response, url: request?.url ?? null, afterRedirect: false, answeredBy: 'target' },
});

interface Run {
  readonly material?: Case;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly context?: ProbeContext;
}

export const run = async (probe: Probe, { material = caseOf(), facts = {}, context = contextOf() }: Run = {}) =>
  probe.run(material, facts, context);
