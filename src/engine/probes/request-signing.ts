import { type Case, type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import type { Exchange } from '../facts.ts';
import { sharedKeyEcho, sharedKeyEchoProblems, sharedKeyFindings } from '../lib/azure-shared-key.ts';
import { digestFindings } from '../lib/digest-response.ts';
import { draftSignatureFindings } from '../lib/draft-signature.ts';
import { webhookFindings } from '../lib/hmac-webhook.ts';
import { messageSignatureFindings } from '../lib/http-signature.ts';
import { oauth1Findings } from '../lib/oauth1.ts';
import { UNKNOWN_HOST } from '../lib/request-url.ts';
import { signedLinkFindings } from '../lib/signed-link.ts';
import { type SignedRequest, signedRequestOf } from '../lib/signed-request.ts';
import type { JudgingClock, SignedExchange, SigningFindings, SigningProblem } from '../lib/signing-findings.ts';
import { readSigv4 } from '../lib/sigv4.ts';
import { sigv4Problems } from '../lib/sigv4-checks.ts';
import { compareSigv4, echoProblems, readSigv4Echo } from '../lib/sigv4-echo.ts';
import { statedLifetime, statedServerTime, statedSkew, statedTimes } from '../lib/stated-times.ts';
import { absent, defineProbe, found, type ProbeContext } from '../probe.ts';
import challenge, { type Challenges } from './challenge.ts';
import exchange from './exchange.ts';
import serverClock, { type ServerClock } from './server-clock.ts';

/** What a signed request shows against the rules of its scheme, the clock and the server's own words. Holds no signature, key or token. */
export interface RequestSigning extends SigningFindings {
  readonly scheme: SignedRequest['how'];
}

export default defineProbe({
  id: 'request-signing',
  reach: 'none',
  wants: { exchange, challenge, serverClock },
  run(material, facts, context) {
    const request = facts.exchange?.request ?? material.request;
    const response = facts.exchange?.response ?? material.response ?? null;
    if (request === undefined || request === null) return withoutRequest(response);
    const signed = signedRequestOf(request);
    if (signed === null) return absent('the request is not signed as a whole');
    const signedExchange = { request, response, clock: judgingClock(facts, response, context) };
    const findings = findingsOf(signed, signedExchange, facts.challenge, material);
    return found<RequestSigning>({ scheme: signed.how, ...judged(findings, request, response) });
  },
});

/** An answer alone may tell times and the text that the server signed. */
function withoutRequest(response: HttpResponse | null) {
  const problems = [...statedProblems(response), ...echoProblems(readSigv4Echo(response)), ...sharedKeyEchoProblems(response)];
  const isLink = problems.some(({ kind }) => kind === 'expired' || kind === 'not-yet');
  if (problems.length === 0) return absent('no request is known');
  return found<RequestSigning>({
    scheme: isLink ? 'presigned URL' : sharedKeyEcho(response) === null ? 'AWS Signature 4' : 'HMAC',
    problems,
    facts: {},
  });
}

/** What the server says about times, in its own numbers. */
function statedProblems(response: HttpResponse | null): readonly SigningProblem[] {
  const times = statedTimes(response);
  const lifetime = statedLifetime(response);
  return [...(times === null ? [] : [statedSkew(times)]), ...(lifetime === null ? [] : [lifetime])];
}

/** A live answer is judged by the server's clock; a pasted one by its Date or by the times it names. */
function judgingClock(
  { exchange, serverClock }: { readonly exchange: Exchange | undefined; readonly serverClock: ServerClock | undefined },
  response: HttpResponse | null,
  context: ProbeContext,
): JudgingClock {
  const stated = statedServerTime(response);
  if (stated !== null) return { time: stated, trusted: true };
  if (exchange?.source === 'live') return { time: serverClock?.time ?? context.now, trusted: true };
  const date = response === null ? Number.NaN : Date.parse(headerOf(response, 'date') ?? '') / 1000;
  return Number.isNaN(date) ? { time: context.now, trusted: response === null } : { time: date, trusted: true };
}

const NOTHING: SigningFindings = { problems: [], facts: {} };

function findingsOf(
  { how, parameters }: SignedRequest,
  signedExchange: SignedExchange,
  asked: Challenges | undefined,
  material: Case,
): SigningFindings {
  const { request } = signedExchange;
  switch (how) {
    case 'Digest':
      return digestFindings({ request, parameters, offered: offeredBy(asked), credential: material.connection.digestCredential ?? null });
    case 'AWS Signature 4':
    case 'presigned URL':
      return sigv4Findings(signedExchange) ?? signedLinkFindings(signedExchange) ?? NOTHING;
    case 'OAuth 1':
      return oauth1Findings(signedExchange) ?? NOTHING;
    default:
      return (
        messageSignatureFindings(signedExchange) ??
        webhookFindings(signedExchange) ??
        sharedKeyFindings(signedExchange) ??
        draftSignatureFindings(signedExchange) ??
        NOTHING
      );
  }
}

const offeredBy = (asked: Challenges | undefined) =>
  (asked?.list ?? []).filter(({ scheme }) => /^digest$/i.test(scheme)).map(({ params }) => params);

function sigv4Findings(signedExchange: SignedExchange): SigningFindings | null {
  const signed = readSigv4(signedExchange.request);
  if (signed === null) return null;
  const echo = readSigv4Echo(signedExchange.response);
  const compared = compareSigv4(signedExchange, signed, echo);
  return {
    // The form of the path says something only where there is no request to compare it with.
    problems: [...sigv4Problems(signedExchange, signed), ...compared.problems, ...echoProblems({ ...echo, canonical: null })],
    compared: compared.compared ?? [],
    facts: {
      ...compared.facts,
      form: signed.form,
      region: signed.scope?.region.slice(0, 40) ?? null,
      service: signed.scope?.service.slice(0, 40) ?? null,
      signedAt: signed.amzDate?.slice(0, 20) ?? null,
    },
  };
}

/** The server's own statement of times replaces ours; nothing is said of an address that is not known. */
function judged(findings: SigningFindings, request: HttpRequest, response: HttpResponse | null): SigningFindings {
  const stated = statedProblems(response);
  const replaced = new Set(stated.map(({ kind }) => kind));
  const timed = [...stated, ...findings.problems.filter(({ kind }) => !replaced.has(kind))];
  const { hostname, pathname } = new URL(request.url);
  if (hostname !== UNKNOWN_HOST) return { ...findings, problems: timed };
  const { compared: _unknowable, ...rest } = findings;
  return { ...rest, problems: timed.filter(({ kind }) => kind !== 'canonical' && (kind !== 'target' || pathname !== '/')) };
}
