import type { HttpResponse } from './case.ts';
import { headersOf } from './case.ts';
import type { Weight } from './cause.ts';
import { isTransitField } from './lib/who-answered.ts';
import type { AnswerPattern, Signature } from './signature.ts';

/** Characters of a body that are read for words: error texts stand at the start, and patterns must stay cheap on a page of any size. */
const MOST_BODY = 32 * 1024;
const MOST_HEADER = 8 * 1024;
/** 'Network Authentication Required' */
const LONGEST_STANDARD_REASON = 31;
/** Rank of a recognition by the words of the body, above any by header fields. */
const BY_BODY = 16;

const FIRMNESS = { certain: 4, strong: 3, likely: 2, hint: 1, against: 0 } as const satisfies Record<Weight, number>;

export interface SpokenClue {
  readonly causeId: string;
  readonly weight: Weight;
  /** What the words mean, one sentence. */
  readonly text: string;
  /** Id of the signature that read them. */
  readonly signature: string;
}

export interface ReadAnswer {
  /** Who answered, by the most specific pattern that matched; null where nothing names a product. */
  readonly product: Signature | null;
  readonly clues: readonly SpokenClue[];
}

/** Does the answer show everything that the pattern asks for? Texts without regard to case; an empty pattern matches nothing. */
export function matches(pattern: AnswerPattern, answer: HttpResponse): boolean {
  const { status, headers, body, challenge } = pattern;
  if (status === undefined && headers === undefined && body === undefined && challenge === undefined) return false;
  if (status !== undefined && !(typeof status === 'number' ? [status] : status).includes(answer.status)) return false;
  const texts = textsOf(answer);
  if (challenge !== undefined && (texts.challenge === '' || !folded(challenge).test(texts.challenge))) return false;
  if (!Object.entries(headers ?? {}).every(([name, wanted]) => headerMatches(answer, name, wanted))) return false;
  return body === undefined || folded(body).test(texts.body);
}

/** Who answered, and what the words of the answer mean, by every signature. */
export function readSignatures(signatures: readonly Signature[], answer: HttpResponse): ReadAnswer {
  const recognised = signatures
    .map((signature) => ({ signature, rank: rankOf(signature, answer) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank);
  const known = new Set(recognised.map(({ signature }) => signature));
  const product = recognised[0]?.signature ?? null;
  const own = product === null ? [] : cluesOf(product, true, answer);
  const others = signatures
    .filter((signature) => signature !== product)
    .flatMap((signature) => cluesOf(signature, known.has(signature), answer));
  // Who knows the product knows its words better than who knows only the language: "Bad token; invalid signature" is Kong's name
  // for a token that cannot be read. A weaker word of the product (a bare nginx page) does not silence an application behind it.
  const firmest = firmnessOf(own, recognised[0]?.rank ?? 0);
  return { product, clues: [...own, ...others.filter((clue) => outweighs(clue, firmest))] };
}

/** A page that is the product's own throughout is read by its author's meaning, even where that leaves a doubt. */
function firmnessOf(own: readonly SpokenClue[], rank: number): number {
  const firmest = Math.max(0, ...own.map(({ weight }) => FIRMNESS[weight]));
  return rank >= BY_BODY && firmest === FIRMNESS.likely ? FIRMNESS.strong : firmest;
}

/** Words against a cause count unless the product itself spoke firmly. */
const outweighs = ({ weight }: SpokenClue, firmest: number): boolean =>
  weight === 'against' ? firmest < FIRMNESS.strong : FIRMNESS[weight] > firmest;

function cluesOf(signature: Signature, recognised: boolean, answer: HttpResponse): readonly SpokenClue[] {
  const spoken: SpokenClue[] = [];
  for (const message of signature.messages) {
    if (!(recognised || message.standalone === true) || !matches(message.when, answer)) continue;
    const firmest = Math.max(0, ...spoken.map(({ weight }) => FIRMNESS[weight]));
    for (const [causeId, weight] of Object.entries(message.suggests)) {
      spoken.push({ causeId, weight: laterThan(firmest, weight), text: message.means, signature: signature.id });
    }
  }
  return spoken;
}

/** Messages stand in order, narrow readings first: a later one of the same answer may support another cause, but not outweigh the first. */
function laterThan(firmest: number, weight: Weight): Weight {
  if (weight === 'against' || FIRMNESS[weight] !== firmest) return weight;
  return weight === 'certain' ? 'strong' : weight === 'strong' ? 'likely' : 'hint';
}

/** Does the answer itself show the product, and not only a field that every hop on the way may have written? */
export function isOwnAnswer(signature: Signature, answer: HttpResponse): boolean {
  return signature.patterns.some((pattern) => {
    const { headers = {}, body, challenge } = pattern;
    const telling = body !== undefined || challenge !== undefined || Object.keys(headers).some((name) => !isTransitField(name));
    return telling && matches(pattern, answer);
  });
}

/** 0: not recognised. Words and marker fields name the product that refused; `Server` alone may be that of any hop before it. */
function rankOf(signature: Signature, answer: HttpResponse): number {
  return Math.max(0, ...signature.patterns.filter((pattern) => matches(pattern, answer)).map(specificity));
}

function specificity({ headers, body, challenge, status }: AnswerPattern): number {
  const named = Object.keys(headers ?? {}).map((name) => (/^(?:server|via|x-powered-by)$/i.test(name) ? 2 : 6));
  const parts = [body === undefined ? 0 : BY_BODY, challenge === undefined ? 0 : 7, status === undefined ? 0 : 1, ...named];
  return parts.reduce((sum, part) => sum + part, 0);
}

function headerMatches(answer: HttpResponse, name: string, wanted: RegExp | boolean): boolean {
  const values = headersOf(answer, name);
  return typeof wanted === 'boolean'
    ? values.length > 0 === wanted
    : values.some((value) => folded(wanted).test(value.slice(0, MOST_HEADER)));
}

interface Texts {
  readonly body: string;
  readonly challenge: string;
}

/** A page about a failure that is longer than this is a debugger's: after the fault come source, settings and variables, in anybody's words. */
const LONGEST_FAILURE = 16_000;
const HEAD_OF_PAGE = 3000;

/** The title and the fault; styles and scripts stand before them. */
const headOfPage = (body: string): string =>
  body
    .slice(0, MOST_BODY)
    .replace(/<(style|script)\b[^<>]{0,400}>[^<]{0,30000}<\/\1>/gi, ' ')
    .slice(0, HEAD_OF_PAGE);

/** Proxmox and others say why in the status line and send no body; a reason of the RFC says nothing more than its number. */
function wordsOf({ status, body, statusText }: HttpResponse): string {
  if (status >= 500 && body.length > LONGEST_FAILURE) return headOfPage(body);
  const tells = statusText.includes(' - ') || statusText.length > LONGEST_STANDARD_REASON;
  return body.trim() === '' && tells ? statusText.slice(0, MOST_HEADER) : body;
}

const readTexts = new WeakMap<HttpResponse, Texts>();

/** The texts that patterns read, made once an answer. */
function textsOf(answer: HttpResponse): Texts {
  const known = readTexts.get(answer);
  if (known !== undefined) return known;
  const challenge = [...headersOf(answer, 'WWW-Authenticate'), ...headersOf(answer, 'Proxy-Authenticate')].join(', ').slice(0, MOST_HEADER);
  const texts: Texts = { body: plain(wordsOf(answer).slice(0, MOST_BODY)), challenge: plain(challenge) };
  readTexts.set(answer, texts);
  return texts;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\"': '"',
  '\\/': '/',
  '\\n': ' ',
  '\\r': ' ',
  '\\t': ' ',
  '\\u0027': "'",
  '\\u0022': '"',
  '\\u003c': '<',
  '\\u003e': '>',
  '&#39;': "'",
  '&#x27;': "'",
  '&#34;': '"',
  '&quot;': '"',
  '&apos;': "'",
  '&#8211;': '-',
  '&ndash;': '-',
  '’': "'",
  '–': '-',
};
const ESCAPE = /\\["/nrt]|\\u00(?:27|22|3[ce])|&(?:#39|#x27|#34|quot|apos|#8211|ndash);|[’–]/gi;

/** One spelling for what JSON, HTML and line breaks write in several, so that a pattern is written as people read the sentence. */
const plain = (text: string): string =>
  asJson(
    unescaped(text)
      .replace(ESCAPE, (found) => ESCAPES[found.toLowerCase()] ?? found)
      .replace(/\s{1,64}/g, ' '),
  );

/** Python's and PHP's JSON writes letters beyond ASCII as \uXXXX. */
const unescaped = (text: string): string =>
  text.replace(/\\u(0[1-9a-f][0-9a-f]{2}|[1-9a-f][0-9a-f]{3})/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));

/** People paste what Python and Node print of an object: its quotes are single, its names may have none. Written as the JSON it was. */
function asJson(text: string): string {
  if (!text.includes('{')) return text;
  return text
    .replace(/([{,] ?)'([\w.@$-]{1,60})' ?: ?/g, '$1"$2": ')
    .replace(/([{,] )([A-Za-z_]\w{0,40}): (?=['"\d])/g, '$1"$2": ')
    .replace(/": '([^'"]{0,600})'(?= ?[,}\]])/g, '": "$1"');
}

const withoutCase = new WeakMap<RegExp, RegExp>();

/** The same pattern without regard to case, and without the memory of a `g` or `y` pattern. */
function folded(pattern: RegExp): RegExp {
  if (pattern.flags === 'i') return pattern;
  const known = withoutCase.get(pattern);
  if (known !== undefined) return known;
  const made = new RegExp(pattern.source, pattern.flags.replace(/[gyi]/g, '').concat('i'));
  withoutCase.set(pattern, made);
  return made;
}
