import { isOwnAnswer } from './answer-pattern.ts';
import { type HttpResponse, headerOf } from './case.ts';
import type { Diagnosis } from './diagnosis.ts';
import { factOf, type RefusalFact, type Trials } from './facts.ts';
import type { Evidence } from './gather.ts';
import { isSameAnswer } from './lib/same-answer.ts';
import { isOfApplication, sideOf } from './lib/who-answered.ts';
import type { Signature } from './signature.ts';

type RefusedBy = Diagnosis['refusedBy'];

interface Seen {
  readonly product: Signature | null;
  readonly outcome: Diagnosis['outcome'];
  readonly evidence: Evidence;
}

const UNKNOWN: RefusedBy = { layer: 'unknown', product: null };
const APPLICATION: RefusedBy = { layer: 'application', product: null };
const FRONTS: ReadonlySet<string> = new Set(['gateway', 'cdn', 'proxy']);

/** Who refused: decides whose problem it is. A product that only passed the answer on did not; where nothing tells, it is unknown. */
export function refusedBy(refusal: RefusalFact | null, { product, outcome, evidence }: Seen): RefusedBy {
  if (refusal === null) return UNKNOWN;
  const known: RefusedBy = { layer: product?.layer ?? 'unknown', product: product?.product ?? null };
  if (outcome === 'no-auth-failure') return known;
  if (refusal.answeredBy === 'proxy') return { ...known, layer: 'proxy' };
  if (product === null) return unnamed(refusal.response, evidence);
  return FRONTS.has(product.layer) && !isOwnAnswer(product, refusal.response) ? onTheWay(refusal.response, product, evidence) : known;
}

const unknownPathAnswer = (evidence: Evidence): HttpResponse | null =>
  factOf<Trials>(evidence, 'unknown-path')?.trials[0]?.response ?? null;

/** No product shows itself: its framework does, or how a path is answered that cannot exist. */
function unnamed(given: HttpResponse, evidence: Evidence): RefusedBy {
  if (given.status < 400) return UNKNOWN;
  if (isOfApplication(given)) return APPLICATION;
  const side = sideOf(given, unknownPathAnswer(evidence));
  if (side === 'front') return { layer: 'gateway', product: null };
  // The same refusal for every path, one that cannot exist included: a gateway's rule, or a plain server with a guard before all it has.
  // "Via" alone says that somebody behind the hop answered, not whether that is the last one.
  return side === 'behind' && headerOf(given, 'via') === undefined ? APPLICATION : UNKNOWN;
}

/**
 * A product in front is named by a field that it also writes on what it passes on ("Server: nginx"), and the words are not its own.
 * Servers that must say something themselves have a page for it: an answer without that page came from behind, or the page was changed.
 */
function onTheWay(given: HttpResponse, { layer, product, id }: Signature, evidence: Evidence): RefusedBy {
  const unknown = unknownPathAnswer(evidence);
  const side = sideOf(given, unknown);
  if (side !== 'unclear') return side === 'front' ? { layer, product } : APPLICATION;
  if (!(HAS_PAGES.has(id) || (SAYS_NOTHING.has(id) && given.body !== ''))) return { layer, product };
  // The same answer for every path: a rule at the front in words of its own, or a guard before the whole application.
  const everyPath = unknown !== null && isSameAnswer(given, unknown);
  const custom = everyPath || /html/i.test(headerOf(given, 'content-type') ?? '');
  return custom ? UNKNOWN : APPLICATION;
}

/** ngx_http_special_response.c, Apache's ErrorDocument and their like: no answer of their own is empty or JSON, unless somebody wrote it. */
const HAS_PAGES: ReadonlySet<string> = new Set(['nginx', 'apache', 'apisix', 'cloudflare', 'squid', 'varnish', 'haproxy']);
/** Caddy's own errors have no body. */
const SAYS_NOTHING: ReadonlySet<string> = new Set(['caddy']);
