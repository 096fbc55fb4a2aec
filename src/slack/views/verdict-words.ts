import type { DiagnosedCause, Diagnosis } from '../../engine/index.ts';
import { isHostGiven, urlWords } from '../../report/words.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';

/** What the verdict, the card and the details say in common. */

const MARK: Readonly<Record<Diagnosis['outcome'], string>> = { 'auth-failure': '🔒', 'no-auth-failure': '✅', undetermined: '❔' };

export function tokenWords({ verdict: { token } }: Words, kind: string): string {
  const name = kind.toLowerCase();
  if (name === 'jwt' || name === 'jwe' || name === 'malformed' || name === 'opaque') return token[name];
  return token.other;
}

/** What is proven is not merely likely. */
export const likelihoodOf = ({ verdict }: Words, cause: DiagnosedCause): string =>
  cause.proven ? verdict.proven : verdict.likelihood[cause.likelihood];

export const titleOf = ({ engine }: Words, { id, title }: DiagnosedCause): string => engine.ofCause(id, title);

/** '🔒 The token has expired · proven' */
export function headlineOf(words: Words, { causes: [first], outcome }: Diagnosis): string {
  const mark = MARK[outcome];
  if (first === undefined) return `${mark} ${words.verdict.noCause}`;
  const title = titleOf(words, first);
  return outcome === 'auth-failure' ? `${mark} ${title} · ${likelihoodOf(words, first)}` : `${mark} ${title}`;
}

/** 'Kong (gateway)' in words; '' when nobody knows. */
export function refusedByOf({ verdict }: Words, { refusedBy: { layer, product } }: Diagnosis): string {
  if (product === null) return verdict.layer[layer];
  return layer === 'unknown' ? product : `${product} (${verdict.layerShort[layer]})`;
}

/** 'GET api.example.com/v1/orders → 401'; the query is left out: it is long, and says little at a glance. */
export function exchangeOf(words: Words, { request, response, token }: Diagnosis): string {
  const status = response === null ? '' : ` → ${response.status}`;
  if (request !== null) return `${request.method} ${placeOf(words, request.url)}${status}`;
  if (response !== null) return words.verdict.answerWith(response.status);
  return token === null ? words.verdict.yourPaste : tokenWords(words, token.kind);
}

/** The whole address; where the paste does not show the host, words say so. */
export function addressOf({ common }: Words, url: string): string {
  if (isHostGiven(url)) return url;
  return urlWords(url).replace(en.common.hostNotGiven, common.hostNotGiven);
}

/** Host and path. The host is shown in ASCII, so that look-alike letters show (xn--…). */
export function placeOf(words: Words, url: string): string {
  if (!URL.canParse(url) || !isHostGiven(url)) return addressOf(words, url);
  const { host, pathname } = new URL(url);
  // The "#" of a box would end the path, and its brackets be percent-encoded.
  const path = url.includes('‹') ? (PATH_WITH_BOXES.exec(url)?.[1] ?? pathname) : pathname;
  return path === '/' ? host : `${host}${path}`;
}

const PATH_WITH_BOXES = /^[^:]{1,20}:\/\/(?:‹[^›]{0,80}›|[^/?#‹])*((?:‹[^›]{0,80}›|[^?#‹])*)/;

/** The one line under the headline. */
export function summaryLine(words: Words, diagnosis: Diagnosis, record: DiagnosisRecord): string {
  const refused = diagnosis.outcome === 'auth-failure' ? refusedByOf(words, diagnosis) : '';
  const parts = [
    exchangeOf(words, diagnosis),
    refused === '' ? '' : words.verdict.refusedBy(refused),
    words.common.duration(diagnosis.elapsedMs),
    words.common.caseOf(record.caseNumber),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
