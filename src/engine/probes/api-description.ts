import { type Case, type HttpRequest, headerOf, headersOf } from '../case.ts';
import { usualPlaces } from '../lib/description-places.ts';
import { jsonObject } from '../lib/json-object.ts';
import { linksIn } from '../lib/link-header.ts';
import { type ApiDescription, describedOperation } from '../lib/openapi.ts';
import { listOf, type Members, membersOf, textOf } from '../lib/openapi-paths.ts';
import { readDescriptionText } from '../lib/openapi-text.ts';
import { absent, defineProbe, found, type ProbeContext, skipped } from '../probe.ts';
import challenge from './challenge.ts';
import liveExchange from './live-exchange.ts';
import refusal, { type Refusal } from './refusal.ts';

/** With all other variations of a run this stays below twelve requests; where more of those run, one fewer. */
const MOST_PLACES = 3;
/** Some frameworks make the description at its first request: nobody shall wait long for an aside. Milliseconds. */
const PATIENCE = 2000;
const CAP = 1024 * 1024;

/** A description that was pasted; else where the answer links to; else, where no challenge says what is wanted, at the usual places. No credential is sent. */
export default defineProbe({
  id: 'api-description',
  reach: 'none',
  wants: { refusal, challenge, liveExchange },
  async run(material, { refusal, challenge, liveExchange }, context) {
    const { request } = material;
    if (request === undefined) return absent('there is no request to look up in a description');
    if (material.apiDescription !== undefined) {
      const document = await readDescriptionText(material.apiDescription);
      return document === null ? absent('the pasted description cannot be read') : found(describe(document, request, 'paste', null));
    }
    const why = whyNotAsk(refusal, liveExchange?.failure != null, context);
    if (why !== null || refusal === undefined) return skipped(why ?? 'there is no answer');
    const useful = challenge?.wellFormed === true && challenge.list.length > 0;
    return lookFor({ material, request, refusal, useful }, { ...context, signal: bounded(context.signal) });
  },
});

const bounded = (signal: AbortSignal): AbortSignal => AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);

function describe(document: Members, request: HttpRequest, source: ApiDescription['source'], url: string | null): ApiDescription {
  return { ...describedOperation(document, request.method, new URL(request.url)), source, url };
}

function whyNotAsk(refusal: Refusal | undefined, unreachable: boolean, { mayExperiment }: ProbeContext): string | null {
  if (refusal === undefined || unreachable) return 'there is no answer';
  if (!mayExperiment) return 'further requests to the target were switched off';
  if (refusal.response.status !== 401 && refusal.response.status !== 403) return 'only a 401 or 403 raises the question';
  return refusal.answeredBy === 'target' && !refusal.afterRedirect ? null : 'not the target itself refused';
}

interface Question {
  readonly material: Case;
  readonly request: HttpRequest;
  readonly refusal: Refusal;
  readonly useful: boolean;
}

async function lookFor({ request, refusal: { response }, useful }: Question, context: ProbeContext) {
  const target = new URL(request.url);
  const links = linksIn(headersOf(response, 'link'));
  const linked = (rel: string): URL | null =>
    links.filter((link) => link.rel.includes(rel)).flatMap(({ target: to }) => usable(to, target))[0] ?? null;
  const named = linked('service-desc') ?? (await fromCatalogue(linked('api-catalog'), target, context));
  if (named !== null) {
    const document = await fetchDescription(named, target, context);
    if (document !== null) return found(describe(document, request, 'link', named.href));
  }
  if (useful) return absent('the challenge says what is wanted');
  if (/html/i.test(headerOf(response, 'content-type') ?? '')) return absent('a page for people answered, not an API');
  const places = usualPlaces(response, target, placesFor(request)).map((place) => new URL(place, target));
  // Side by side: the others cost no time, and the likeliest wins.
  const documents = await Promise.all(places.map(async (url) => ({ url, document: await fetchDescription(url, target, context) })));
  const first = documents.find(({ document }) => document !== null);
  if (first?.document == null) return absent('no description of the API at the usual places');
  return found(describe(first.document, request, 'usual place', first.url.href));
}

/** Cookies beside a token and passwords lead to one more variation of the request. */
const placesFor = (request: HttpRequest): number =>
  headerOf(request, 'cookie') !== undefined || /^basic\s/i.test(headerOf(request, 'authorization') ?? '') ? MOST_PLACES - 1 : MOST_PLACES;

/** The target's own origin, or another host over https; the address may be a stranger's. */
function usable(address: string, target: URL): readonly URL[] {
  const url = URL.parse(address, target.href);
  if (url === null || url.username !== '' || url.password !== '') return [];
  url.hash = '';
  return url.origin === target.origin || url.protocol === 'https:' ? [url] : [];
}

async function fetchText(url: URL, target: URL, { net, signal }: ProbeContext): Promise<string | null> {
  const headers = [
    ['Accept', 'application/vnd.oai.openapi+json, application/linkset+json, application/json, application/yaml;q=0.9'],
  ] as const;
  const purpose = url.origin === target.origin ? 'target' : 'issuer';
  const result = await net.send({ method: 'GET', url: url.href, headers }, { purpose, signal, maxBodyBytes: CAP });
  return result.ok && result.response.status === 200 && !result.response.bodyTruncated ? result.response.body : null;
}

async function fetchDescription(url: URL, target: URL, context: ProbeContext): Promise<Members | null> {
  const text = await fetchText(url, target, context);
  return text === null ? null : readDescriptionText(text);
}

/** RFC 9727 §4: a linkset (RFC 9264) whose contexts are the APIs; the one that the target lies below, or the only one. */
async function fromCatalogue(url: URL | null, target: URL, context: ProbeContext): Promise<URL | null> {
  const text = url === null ? null : await fetchText(url, target, context);
  if (text === null || url === null) return null;
  const contexts = listOf(membersOf(jsonObject(text))['linkset'])
    .slice(0, 100)
    .map(membersOf);
  const described = contexts.filter((one) => Array.isArray(one['service-desc']));
  const own = described.find(({ anchor }) => isBelow(target, URL.parse(textOf(anchor) ?? '', url.href)));
  const chosen = own ?? (described.length === 1 ? described[0] : undefined);
  return listOf(chosen?.['service-desc']).flatMap((link) => usable(textOf(membersOf(link)['href']) ?? '', target))[0] ?? null;
}

const isBelow = (target: URL, anchor: URL | null): boolean =>
  anchor !== null && anchor.origin === target.origin && `${target.pathname}/`.startsWith(`${anchor.pathname.replace(/\/$/, '')}/`);
