import { type Case, type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import { mayShowAgain } from '../lib/credential-showings.ts';
import { sentCredentials, withoutCredentials } from '../lib/sent-credentials.ts';
import { absent, defineProbe, failed, found, type ProbeContext } from '../probe.ts';
import exchange from './exchange.ts';

/** One step: who sent us where, and whether a standard client would carry the credential there. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly status: number;
  /** 'kept', 'dropped' (another origin), 'none' (there was nothing to carry). */
  readonly credential: 'kept' | 'dropped' | 'none';
  readonly crosses: 'nothing' | 'scheme' | 'port' | 'host';
  /** What the target of the hop answered; null where it was not asked or did not answer. */
  readonly answer: HttpResponse | null;
  readonly why: string | null;
}

export interface RedirectChain {
  readonly hops: readonly Hop[];
  /** The last answer in the chain. */
  readonly final: HttpResponse | null;
  readonly finalUrl: string;
}

const MOST_HOPS = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Follows Location as clients do: the credential stays with its origin (RFC 9110 §15.4; curl, fetch and Go drop it on another host,
 * scheme or port). Every hop is a new request through the guarded door.
 */
export default defineProbe({
  id: 'redirect-chain',
  reach: 'none',
  needs: { exchange },
  async run(material, { exchange }, context) {
    const request = material.request;
    if (request === undefined) return absent('the request is not known');
    const pasted = exchange.source === 'pasted' ? pastedHops(material, request, exchange.response) : [];
    const arrived = pasted.at(-1);
    if (arrived !== undefined) return found<RedirectChain>({ hops: pasted, final: arrived.answer, finalUrl: arrived.to });
    if (!REDIRECTS.has(exchange.response.status)) return absent(`the answer is no redirect (${exchange.response.status})`);
    const hops = await follow(request, exchange.response, context);
    const last = hops.at(-1);
    if (last === undefined) return failed('the redirect names no usable Location');
    return found<RedirectChain>({ hops, final: last.answer, finalUrl: last.to });
  },
});

async function follow(first: HttpRequest, answer: HttpResponse, context: ProbeContext): Promise<readonly Hop[]> {
  const hops: Hop[] = [];
  const seen = new Set([placeOf(first)]);
  let request = first;
  let response: HttpResponse | null = answer;
  while (response !== null && REDIRECTS.has(response.status) && hops.length < MOST_HOPS) {
    const next = nextRequest(request, response);
    if (next === null) break;
    const shown = hops.filter(({ credential }) => credential === 'kept').length;
    const asked: Asked = seen.has(placeOf(next.request))
      ? IN_A_CIRCLE
      : isLockable(next.request) && !mayShowAgain(shown)
        ? SHOWN_ENOUGH
        : await ask(next.request, context);
    hops.push(hopOf({ request, status: response.status, next, asked }));
    seen.add(placeOf(next.request));
    request = next.request;
    response = asked.response;
  }
  return hops;
}

/** The steps as they were pasted: the next request shows what was really carried; else what clients do is concluded. */
function pastedHops({ earlier = [] }: Case, last: HttpRequest, final: HttpResponse): readonly Hop[] {
  const hops: Hop[] = [];
  let request = earlier[0]?.request ?? last;
  for (const [index, { response }] of earlier.entries()) {
    const expected = nextRequest(request, response);
    const [next, after] = [earlier[index + 1], index + 1 === earlier.length];
    const seen = after ? (earlier[0]?.request === null ? null : last) : next?.request;
    const to = seen ?? expected?.request;
    if (to === undefined) break;
    const crosses = crossing(new URL(request.url), new URL(to.url));
    const asked: Asked = { response: after ? final : (next?.response ?? null), why: null };
    hops.push(hopOf({ request, status: response.status, next: { request: to, crosses }, asked }));
    request = to;
  }
  return hops;
}

interface Asked {
  readonly response: HttpResponse | null;
  readonly why: string | null;
}

interface Next {
  readonly request: HttpRequest;
  readonly crosses: Hop['crosses'];
}

const SHOWN_ENOUGH: Asked = { response: null, why: 'the credential was shown often enough' };
const IN_A_CIRCLE: Asked = { response: null, why: 'the redirect goes in a circle' };
const placeOf = ({ method, url }: HttpRequest): string => `${method} ${url}`;
/** Accounts are locked for wrong passwords, keys and tokens, not for cookies. */
const isLockable = (request: HttpRequest): boolean => sentCredentials(request).some(({ place }) => place !== 'cookie');
const carries = (request: HttpRequest): boolean => sentCredentials(request).length > 0;

function hopOf({ request, status, next, asked }: { request: HttpRequest; status: number; next: Next; asked: Asked }): Hop {
  const credential = !carries(request) ? 'none' : carries(next.request) ? 'kept' : 'dropped';
  return { from: request.url, to: next.request.url, status, credential, crosses: next.crosses, answer: asked.response, why: asked.why };
}

async function ask(request: HttpRequest, context: ProbeContext): Promise<Asked> {
  if (!/^(?:GET|HEAD|OPTIONS)$/i.test(request.method))
    return { response: null, why: `${request.method} is not repeated at another address` };
  const result = await context.net.send(request, { purpose: 'target', signal: context.signal });
  return result.ok ? { response: result.response, why: null } : { response: null, why: result.failure.message };
}

function nextRequest(request: HttpRequest, response: HttpResponse): Next | null {
  const location = headerOf(response, 'location');
  if (location === undefined || !URL.canParse(location, request.url)) return null;
  const to = new URL(location, request.url);
  if (to.protocol !== 'http:' && to.protocol !== 'https:') return null;
  to.hash = '';
  const crosses = crossing(new URL(request.url), to);
  // 303, and 301/302 after POST, become GET without a body (RFC 9110 §15.4).
  const method = response.status === 303 || (response.status < 303 && request.method === 'POST') ? 'GET' : request.method;
  const { body: _body, ...rest } = request;
  const moved: HttpRequest = {
    ...rest,
    method,
    url: to.href,
    headers: request.headers.filter(([name]) => !/^(?:host|content-.*)$/i.test(name)),
  };
  return { request: crosses === 'nothing' ? moved : withoutCredentials(moved), crosses };
}

function crossing(from: URL, to: URL): Hop['crosses'] {
  if (from.hostname !== to.hostname) return 'host';
  if (from.protocol !== to.protocol) return 'scheme';
  return from.port === to.port ? 'nothing' : 'port';
}
