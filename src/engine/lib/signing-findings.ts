import { type HttpRequest, type HttpResponse, headerOf } from '../case.ts';

/** What about a signed request does not hold. `format`: the wrong shape; `canonical`: the two sides signed different texts. */
export type SigningProblemKind =
  | 'format'
  | 'scope'
  | 'region'
  | 'missing-part'
  | 'unsigned-part'
  | 'body-hash'
  | 'target'
  | 'realm'
  | 'nonce'
  | 'stale'
  | 'expired'
  | 'not-yet'
  | 'skew'
  | 'session-token'
  | 'value'
  | 'canonical';

export interface SigningProblem {
  readonly kind: SigningProblemKind;
  /** One sentence that names the observed value; never a signature, key or token. */
  readonly text: string;
  /** The material shows it beyond doubt; false where a paste may be incomplete or a rule is not enforced everywhere. */
  readonly certain: boolean;
  /** Of `skew`: the signed time minus the server's; of `expired`: how long ago it ended (negative). */
  readonly seconds?: number;
}

/** One part of the signed text where the request as known differs from what the server computed. */
export interface ComparedLine {
  readonly line: string;
  readonly sent: string;
  readonly expected: string;
}

/** Plain data about one signed request. */
export interface SigningFindings {
  readonly problems: readonly SigningProblem[];
  readonly compared?: readonly ComparedLine[];
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
}

/** The clock that judges. Not trusted where an answer was pasted without its Date: nobody knows when that was. */
export interface JudgingClock {
  /** Epoch seconds. */
  readonly time: number;
  readonly trusted: boolean;
}

export interface SignedExchange {
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
  readonly clock: JudgingClock;
}

export const problem = (kind: SigningProblemKind, text: string, certain = true): SigningProblem => ({ kind, text, certain });

/** A signed time that is too far from the clock that judges. */
export function timeProblem(kind: 'skew' | 'expired' | 'not-yet', text: string, seconds: number, clock: JudgingClock): SigningProblem {
  return { kind, text, certain: clock.trusted, seconds };
}

/** Fields that a client or library adds by itself and pastes seldom show, and those that readers of pastes take away (Host, Content-Length). */
const AUTOMATIC = /^(?:host|content-length|transfer-encoding|connection|user-agent|accept|accept-encoding|expect|te)$/i;

/** Is the field known to be absent? Automatic ones never are. */
export const lacksField = (request: HttpRequest, name: string): boolean => !AUTOMATIC.test(name) && headerOf(request, name) === undefined;

/** Did whoever pasted it put dots, stars or a word in place of the value? Then its form tells nothing. */
export const isHidden = (value: string): boolean => /[.…*<>{}‹]{2}|…|[<{‹*$]|x{3}|redacted|masked|hidden/i.test(value);

/** A field value or parameter as it may be shown: cut, and hidden where its name tells of a secret. */
export function shownValue(name: string, value: string): string {
  if (/auth(?!ority)|cookie|token|secret|signature|passw|credential|api-?key|customer-key/i.test(name)) return '‹hidden›';
  return value.length > 200 ? `${value.slice(0, 200)}…` : value;
}

/**
 * All texts an answer holds, as the server meant them: members of JSON unescaped, entities of XML decoded. At most 256 KB are looked at.
 */
export function wordsOf(response: HttpResponse | null): string {
  const body = (response?.body ?? '').slice(0, 256 * 1024);
  const strings = body.trimStart().startsWith('{') ? jsonStrings(body) : null;
  if (strings !== null) return strings.join('\n');
  return /^\s*</.test(body) ? decodedEntities(body) : body;
}

function jsonStrings(body: string): readonly string[] | null {
  const found: string[] = [];
  try {
    JSON.parse(body, (_name, value: unknown) => {
      if (typeof value === 'string' && found.length < 500) found.push(value);
      return value;
    });
  } catch {
    return null;
  }
  return found;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  '#34': '"',
  '#xA': '\n',
  '#10': '\n',
};

const decodedEntities = (text: string): string =>
  text.replace(/&(lt|gt|quot|apos|#39|#34|#xA|#10);/g, (whole, name: string) => ENTITIES[name] ?? whole).replaceAll('&amp;', '&');
