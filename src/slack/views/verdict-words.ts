import type { DiagnosedCause, Diagnosis, Likelihood } from '../../engine/index.ts';
import { durationWords, isHostGiven, urlWords } from '../../report/words.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';

/** What the verdict, the card and the details say in common. */

const LIKELIHOOD: Readonly<Record<Likelihood, string>> = { high: 'very likely', medium: 'likely', low: 'possible' };
const MARK: Readonly<Record<Diagnosis['outcome'], string>> = { 'auth-failure': '🔒', 'no-auth-failure': '✅', undetermined: '❔' };
const LAYER: Readonly<Record<Diagnosis['refusedBy']['layer'], string>> = {
  client: 'your own client',
  proxy: 'a proxy',
  cdn: 'the CDN',
  gateway: 'the API gateway',
  application: 'the application itself',
  'identity-provider': 'the identity provider',
  unknown: '',
};

const TOKEN: Readonly<Record<string, string>> = {
  jwt: 'a JSON Web Token (JWT)',
  jwe: 'an encrypted token (JWE)',
  malformed: 'a token that cannot be read',
  opaque: 'an opaque token',
};

export const tokenWords = (kind: string): string => TOKEN[kind] ?? 'a token';

/** What is proven is not merely likely. */
export const likelihoodOf = (cause: DiagnosedCause): string => (cause.proven ? 'proven' : LIKELIHOOD[cause.likelihood]);

/** '🔒 The token has expired · proven' */
export function headlineOf(diagnosis: Diagnosis): string {
  const [first] = diagnosis.causes;
  const mark = MARK[diagnosis.outcome];
  if (first === undefined) return `${mark} No cause found`;
  return diagnosis.outcome === 'auth-failure' ? `${mark} ${first.title} · ${likelihoodOf(first)}` : `${mark} ${first.title}`;
}

/** 'Kong (gateway)' in words; '' when nobody knows. */
export function refusedByOf({ refusedBy: { layer, product } }: Diagnosis): string {
  if (product === null) return LAYER[layer];
  return layer === 'unknown' ? product : `${product} (${layer.replace('-', ' ')})`;
}

/** 'GET api.example.com/v1/orders → 401'; the query is left out: it is long, and says little at a glance. */
export function exchangeOf({ request, response, token }: Diagnosis): string {
  const status = response === null ? '' : ` → ${response.status}`;
  if (request !== null) return `${request.method} ${placeOf(request.url)}${status}`;
  if (response !== null) return `an answer with status ${response.status}`;
  return token === null ? 'what you pasted' : tokenWords(token.kind);
}

/** Host and path. The host is shown in ASCII, so that look-alike letters show (xn--…). */
export function placeOf(url: string): string {
  if (!URL.canParse(url) || !isHostGiven(url)) return urlWords(url);
  const { host, pathname } = new URL(url);
  return pathname === '/' ? host : `${host}${pathname}`;
}

/** The one line under the headline. */
export function summaryLine(diagnosis: Diagnosis, record: DiagnosisRecord): string {
  const refused = diagnosis.outcome === 'auth-failure' ? refusedByOf(diagnosis) : '';
  const parts = [
    exchangeOf(diagnosis),
    refused === '' ? '' : `refused by ${refused}`,
    durationWords(diagnosis.elapsedMs),
    `case ${record.caseNumber}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
