import { type HeaderField, type HttpRequest, headerOf } from '../case.ts';
import { credentialParts, identifying } from './credential-difference.ts';
import { type Aspect, CSRF, type DifferencePart, NONE, part } from './difference-part.ts';
import { sentCredentials } from './sent-credentials.ts';

export type { Aspect, DifferencePart } from './difference-part.ts';

export interface Difference {
  /** What can matter, most telling first. */
  readonly parts: readonly DifferencePart[];
  /** Differences that hardly ever decide (Accept, tracing fields, HTTP version). */
  readonly incidental: readonly DifferencePart[];
  /** The one part left after everything equal is taken away; null where several are left. */
  readonly sole: DifferencePart | null;
  readonly shownBy: 'answers' | 'words' | 'order';
}

/** They vary from client to client and call to call without meaning. */
const INCIDENTAL =
  /^(?:accept(?:-.*)?|connection|keep-alive|cache-control|pragma|postman-token|content-length|transfer-encoding|te|dnt|priority|date|traceparent|tracestate|x-(?:request|correlation|trace|b3)-?.*|sec-.*|upgrade-insecure-requests|if-.*|idempotency-key|newrelic|sentry-trace|baggage|x-amz-date|x-amz-content-sha256|x-amz-user-agent|proxy-authorization)$/i;

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
  return { parts: telling, incidental, sole: soleOf(telling.length > 0 ? telling : incidental), shownBy };
}

/** Several cookies that are missing together are one difference. */
function soleOf(parts: readonly DifferencePart[]): DifferencePart | null {
  const [first] = parts;
  if (first === undefined || parts.some(({ aspect }) => aspect !== first.aspect)) return null;
  const names = parts.flatMap(({ name }) => name ?? []);
  return { ...first, name: names.length === 0 ? null : names.slice(0, 5).join(', ') };
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
