import { type HeaderField, type HttpRequest, headerOf } from '../case.ts';
import { findHidden } from './hidden-characters.ts';
import { type SentCredential, sentCredentials } from './sent-credentials.ts';

export type Aspect =
  | 'credential missing'
  | 'credential added'
  | 'hidden characters'
  | 'scheme'
  | 'place'
  | 'host'
  | 'protocol'
  | 'method'
  | 'path'
  | 'credential value'
  | 'cookie missing'
  | 'cookie added'
  | 'cookie value'
  | 'csrf'
  | 'query'
  | 'header'
  | 'content type'
  | 'body'
  | 'user agent'
  | 'http version'
  | 'incidental header';

/** One thing in which two requests differ. `working` and `failing` are noun phrases that hold no secret: credentials are compared, never shown. */
export interface DifferencePart {
  readonly aspect: Aspect;
  /** Field, cookie or parameter; null for the request line. */
  readonly name: string | null;
  readonly working: string;
  readonly failing: string;
}

export interface Difference {
  /** What can matter, most telling first. */
  readonly parts: readonly DifferencePart[];
  /** Differences that hardly ever decide (Accept, tracing fields, HTTP version). */
  readonly incidental: readonly DifferencePart[];
  /** The one part left after everything equal is taken away; null where several are left. */
  readonly sole: DifferencePart | null;
  readonly shownBy: 'answers' | 'words' | 'order';
}

const NONE = 'none';
/** They vary from client to client and call to call without meaning. */
const INCIDENTAL =
  /^(?:accept(?:-.*)?|connection|keep-alive|cache-control|pragma|postman-token|content-length|transfer-encoding|te|dnt|priority|date|traceparent|tracestate|x-(?:request|correlation|trace|b3)-?.*|sec-.*|upgrade-insecure-requests|if-.*|idempotency-key|newrelic|sentry-trace|baggage|x-amz-date|x-amz-content-sha256|x-amz-user-agent|proxy-authorization)$/i;
const CSRF = /csrf|xsrf/i;

/** Everything in which the requests differ, most telling first. Pure. */
export function requestDifferences(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  return [
    ...credentialParts(working, failing),
    ...addressParts(working, failing),
    ...cookieParts(working, failing),
    ...queryParts(working, failing),
    ...headerParts(working, failing),
    ...bodyParts(working, failing),
  ];
}

/** The parts sorted by whether they can matter; where nothing else differs, an incidental one is all there is. */
export function asDifference(parts: readonly DifferencePart[], shownBy: Difference['shownBy']): Difference {
  const small = (part: DifferencePart): boolean =>
    part.aspect === 'incidental header' || part.aspect === 'user agent' || part.aspect === 'http version';
  const telling = parts.filter((part) => !small(part));
  const incidental = parts.filter(small);
  const [only, second] = telling.length > 0 ? telling : incidental;
  return { parts: telling, incidental, sole: only !== undefined && second === undefined ? only : null, shownBy };
}

const part = (aspect: Aspect, name: string | null, working: string, failing: string): DifferencePart => ({
  aspect,
  name,
  working,
  failing,
});
const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What identifies the caller, cookies apart. Pairs by place and name first; what is left over may have moved. */
function credentialParts(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  const [here, there] = [identifying(working), identifying(failing)];
  const partner = (one: SentCredential, among: readonly SentCredential[]): SentCredential | undefined =>
    among.find(({ place, name }) => place === one.place && same(name, one.name));
  const both = here.flatMap((one): DifferencePart[] => {
    const other = partner(one, there);
    return other === undefined ? [] : valueParts(one, other);
  });
  const lost = here.filter((one) => partner(one, there) === undefined);
  const added = there.filter((one) => partner(one, here) === undefined);
  const moved = lost.flatMap((one) => added.filter(({ value }) => value === one.value).map((other) => [one, other] as const));
  return [
    ...moved.map(([one, other]) => part('place', one.name, placeWords(one), placeWords(other))),
    ...lost.filter((one) => !moved.some(([from]) => from === one)).map((one) => missing(one)),
    ...added
      .filter((one) => !moved.some(([, to]) => to === one))
      .map((one) => part(CSRF.test(one.name) ? 'csrf' : 'credential added', one.name, NONE, credentialWords(one))),
    ...both,
  ];
}

const missing = (one: SentCredential): DifferencePart =>
  part(CSRF.test(one.name) ? 'csrf' : 'credential missing', one.name, credentialWords(one), NONE);

const identifying = (request: HttpRequest): readonly SentCredential[] =>
  sentCredentials(request).filter(({ place, name }) => place !== 'cookie' && !/^proxy-authorization$/i.test(name));

function valueParts(working: SentCredential, failing: SentCredential): DifferencePart[] {
  const { name } = working;
  const [ours, theirs] = [working.scheme ?? 'no scheme', failing.scheme ?? 'no scheme'];
  if (working.value !== '' && failing.value === '') return [part('credential missing', name, credentialWords(working), 'an empty value')];
  const schemes = ours === theirs ? [] : [part('scheme', name, ours, theirs)];
  // Where the scheme differs, the value differs with it: that says nothing of its own.
  if (working.value === failing.value || !same(ours, theirs)) return schemes;
  return [...schemes, isCleaned(working.value, failing.value) ? hiddenPart(name, working.value, failing.value) : otherValue(working)];
}

const bare = (value: string): string => value.replace(/[\s"'`\p{Cf}\p{Cc}\p{Zs}]/gu, '');
const isCleaned = (one: string, other: string): boolean => bare(one) === bare(other);

function hiddenPart(name: string, working: string, failing: string): DifferencePart {
  return part('hidden characters', name, markWords(working), markWords(failing));
}

function markWords(value: string): string {
  const names = [...new Set([...findHidden(value).map((mark) => mark.name), ...(/["'`]/.test(value) ? ['quotation marks'] : [])])];
  return names.length === 0 ? 'a clean value' : `the same value with ${names.slice(0, 3).join(', ')}`;
}

const otherValue = ({ name }: SentCredential): DifferencePart =>
  part(CSRF.test(name) ? 'csrf' : 'credential value', name, 'one value', 'another value');

const credentialWords = ({ scheme, place, name }: SentCredential): string =>
  scheme === null ? placeWords({ place, name }) : `a ${scheme} credential`;

function placeWords({ place, name }: Pick<SentCredential, 'place' | 'name'>): string {
  return { header: `the field ${name}`, query: `the query parameter ${name}`, cookie: `the cookie ${name}`, body: `${name} in the body` }[
    place
  ];
}

function addressParts(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  const [one, other] = [new URL(working.url), new URL(failing.url)];
  const hostField = (request: HttpRequest, url: URL): string => (headerOf(request, 'host') ?? url.host).toLowerCase();
  const rows: readonly (readonly [Aspect, string, string])[] = [
    ['host', one.host, other.host],
    ['host', hostField(working, one), hostField(failing, other)],
    ['protocol', one.protocol.slice(0, -1), other.protocol.slice(0, -1)],
    ['method', working.method, failing.method],
    ['path', one.pathname, other.pathname],
  ];
  const parts = rows.filter(([, ours, theirs]) => ours !== theirs).map(([aspect, ours, theirs]) => part(aspect, null, ours, theirs));
  return parts.filter(({ aspect }, index) => parts.findIndex((first) => first.aspect === aspect) === index);
}

function cookieParts(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  const [ours, theirs] = [cookiesOf(working), cookiesOf(failing)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name): DifferencePart[] => {
    const [one, other] = [ours.get(name), theirs.get(name)];
    if (one === other) return [];
    const [had, has] = [one === undefined ? NONE : 'the cookie', other === undefined ? NONE : 'the cookie'];
    if (CSRF.test(name)) return [part('csrf', name, had, has === had ? 'another value' : has)];
    if (other === undefined) return [part('cookie missing', name, had, has)];
    return [one === undefined ? part('cookie added', name, had, has) : part('cookie value', name, 'one value', 'another value')];
  });
}

function cookiesOf({ headers }: HttpRequest): ReadonlyMap<string, string> {
  const pairs = headers.filter(([name]) => /^cookie$/i.test(name)).flatMap(([, value]) => value.split(';'));
  return new Map(
    pairs.flatMap((pair): [string, string][] => {
      const at = pair.indexOf('=');
      return at < 1 ? [] : [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]];
    }),
  );
}

function queryParts(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  const secret = new Set(
    [...identifying(working), ...identifying(failing)].filter(({ place }) => place === 'query').map(({ name }) => name),
  );
  const [ours, theirs] = [new URL(working.url).searchParams, new URL(failing.url).searchParams];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].filter((name) => !secret.has(name));
  return names.flatMap((name) => compared('query', name, ours.getAll(name).join('\n'), theirs.getAll(name).join('\n')));
}

/** Presence and equality only: what stands in a field of any name may be a secret. */
function compared(aspect: Aspect, name: string, ours: string | undefined, theirs: string | undefined): readonly DifferencePart[] {
  if (ours === theirs) return [];
  const words = (value: string | undefined, full: string): string => (value === undefined || value === '' ? NONE : full);
  const both = words(ours, 'x') === words(theirs, 'x');
  return [part(aspect, name, words(ours, both ? 'one value' : 'a value'), words(theirs, both ? 'another value' : 'a value'))];
}

function headerParts(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  const known = new Set([...sentCredentials(working), ...sentCredentials(failing)].map(({ name }) => name.toLowerCase()));
  const plain = ({ headers }: HttpRequest): readonly HeaderField[] =>
    headers.filter(
      ([name]) => !known.has(name.toLowerCase()) && !/^(?:cookie|host|content-type|authorization|content-length)$/i.test(name),
    );
  const [ours, theirs] = [valuesOf(plain(working)), valuesOf(plain(failing))];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((name) =>
    compared(aspectOf(name), name, ours.get(name), theirs.get(name)),
  );
}

function aspectOf(name: string): Aspect {
  if (/^user-agent$/i.test(name)) return 'user agent';
  if (CSRF.test(name)) return 'csrf';
  return INCIDENTAL.test(name) ? 'incidental header' : 'header';
}

/** Lower-case names, all values of a name together. */
function valuesOf(fields: readonly HeaderField[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const [name, value] of fields) {
    const key = name.toLowerCase();
    const before = values.get(key);
    values.set(key, before === undefined ? value.trim() : `${before}\n${value.trim()}`);
  }
  return values;
}

function bodyParts(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  const [ours, theirs] = [working.body ?? '', failing.body ?? ''];
  const type = (request: HttpRequest): string => headerOf(request, 'content-type')?.split(';')[0]?.trim().toLowerCase() ?? NONE;
  // A type without a body decides nothing.
  const types = ours === '' && theirs === '' ? [] : [[type(working), type(failing)] as const];
  return [
    ...types.filter(([one, other]) => one !== other).map(([one, other]) => part('content type', null, one, other)),
    ...compared('body', 'body', ours.trim(), theirs.trim()).map((found) => ({ ...found, name: null })),
  ];
}
