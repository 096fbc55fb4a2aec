/** Looks for many secrets at once in a large amount of output, in whatever form they come back. Linear in the output. */

export interface Sought {
  readonly id: string;
  readonly value: string;
}

export interface Leak {
  readonly id: string;
  readonly form: string;
  readonly place: string;
}

/** "No run of 8 or more characters of a secret may survive" (the corpus' rule). */
const RUN = 8;
const BITS = 22;

const html = (text: string): string => text.replace(/[^A-Za-z0-9]/g, (letter) => `&#${letter.charCodeAt(0)};`);
const percent = (text: string): string => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const base64Inner = (text: string, offset: number): string =>
  Buffer.from('x'.repeat(offset) + text)
    .toString('base64')
    .replace(/=+$/, '')
    .slice(offset === 0 ? 0 : 4, -2);
const basic = (value: string): readonly string[] =>
  [`svc:${value}`, `${value}:svc`].map((pair) => Buffer.from(pair).toString('base64').slice(8, -4));

/** The forms of one secret. */
export function formsOf(value: string): readonly (readonly [form: string, text: string])[] {
  const inner = [0, 1, 2].map((offset) => base64Inner(value, offset));
  return [
    ['raw', value],
    ['upper', value.toUpperCase()],
    ['reversed', [...value].reverse().join('')],
    ['hex', Buffer.from(value).toString('hex')],
    ['hex', Buffer.from(value).toString('hex').toUpperCase()],
    ['percent', percent(value)],
    ['percent twice', encodeURIComponent(percent(value))],
    ['JSON', JSON.stringify(value).slice(1, -1)],
    ['HTML', html(value)],
    ['UTF-16', Buffer.from(value, 'utf16le').toString('latin1')],
    ...inner.map((text) => ['Base64', text] as const),
    ...inner.map((text) => ['Base64 url', text.replaceAll('+', '-').replaceAll('/', '_')] as const),
    ...basic(value).map((text) => ['Basic', text] as const),
  ];
}

export interface LeakSearch {
  /** @param runs false: only whole forms, for binary files in which eight letters may come together by chance */
  in(place: string, output: string | Buffer, runs?: boolean): readonly Leak[];
}

const PUBLIC_PREFIX = /^(?:[a-z]{2,10}[_-](?:pat_|v1_|api03-|live_|test_)?|eyJ|Bearer |-----BEGIN [A-Z ]+-----)/;

/** @param innocent texts whose words are nobody's secret: runs of eight that stand there are not looked for */
export function leakSearch(sought: readonly Sought[], innocent: string): LeakSearch {
  const known = gramsOf(innocent);
  const needles = sought.flatMap(({ id, value }) => formsOf(value.replace(PUBLIC_PREFIX, '')).map(([form, text]) => ({ id, form, text })));
  const short = needles.filter(({ text }) => text.length >= 6 && text.length < RUN && !innocent.includes(text));
  const parts = new Map<string, { readonly id: string; readonly form: string }>();
  const whole = new Map<string, { readonly id: string; readonly form: string; readonly text: string }>();
  for (const { id, form, text } of needles) {
    const bytes = Buffer.from(text, 'utf8').toString('latin1');
    if (bytes.length >= RUN && !innocent.includes(text)) whole.set(bytes.slice(0, RUN) + id + form, { id, form, text: bytes });
    for (let at = 0; at + RUN <= bytes.length; at += 1) {
      const gram = bytes.slice(at, at + RUN);
      if (new Set(gram).size > 3 && !known.has(gram)) parts.set(gram, { id, form });
    }
  }
  const marks = new Uint8Array(1 << BITS);
  for (const gram of parts.keys()) marks[markOf(gram, 0)] = 1;
  const wholes = [...whole.values()];
  return {
    in(place, output, runs = true) {
      if (!runs) return wholesIn(place, asBytes(output), wholes);
      return viewsOf(output).flatMap((view) => [...runsIn(place, view, marks, parts), ...shortIn(place, view, short)]);
    },
  };
}

const asBytes = (output: string | Buffer): Buffer => (typeof output === 'string' ? Buffer.from(output) : output);

function wholesIn(
  place: string,
  bytes: Buffer,
  wholes: readonly { readonly id: string; readonly form: string; readonly text: string }[],
): readonly Leak[] {
  return wholes.filter(({ text }) => bytes.includes(text, 0, 'latin1')).map(({ id, form }) => ({ id, form, place }));
}

function runsIn(
  place: string,
  text: string,
  marks: Uint8Array,
  parts: ReadonlyMap<string, { readonly id: string; readonly form: string }>,
): readonly Leak[] {
  const leaks = new Map<string, Leak>();
  for (let at = 0; at + RUN <= text.length; at += 1) {
    if (marks[markOf(text, at)] !== 1) continue;
    const found = parts.get(text.slice(at, at + RUN));
    if (found !== undefined) leaks.set(`${found.id} ${found.form}`, { ...found, place: `${place}: …${around(text, at)}…` });
  }
  return [...leaks.values()];
}

// The secrets of the corpora are made up, so what stands around one may be shown to whoever mends it.
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 40), at + 40).replace(/\s+/g, ' ');

function shortIn(
  place: string,
  text: string,
  short: readonly { readonly id: string; readonly form: string; readonly text: string }[],
): readonly Leak[] {
  return short.flatMap(({ id, form, text: needle }) => {
    const at = text.indexOf(needle);
    // FAKE22 in FAKE221 is another one's business.
    if (at < 0 || /[A-Za-z0-9]/.test(text.charAt(at - 1) + text.charAt(at + needle.length))) return [];
    return [{ id, form, place: `${place}: …${around(text, at)}…` }];
  });
}

/** A number for eight characters: equal for equal ones. */
function markOf(text: string, at: number): number {
  let mark = 7;
  for (let index = at; index < at + RUN; index += 1) mark = Math.imul(mark, 31) + text.charCodeAt(index);
  return (mark ^ (mark >>> 15)) & ((1 << BITS) - 1);
}

function gramsOf(text: string): ReadonlySet<string> {
  const bytes = Buffer.from(text, 'utf8').toString('latin1');
  const grams = new Set<string>();
  for (let at = 0; at + RUN <= bytes.length; at += 1) grams.add(bytes.slice(at, at + RUN));
  return grams;
}

/** The output as readers of its escapes see it: as it stands, without JSON's and percent's escapes, and with line breaks left out. */
function viewsOf(output: string | Buffer): readonly string[] {
  const text = asBytes(output).toString('latin1');
  const json = text.replace(/\\+(u[0-9a-f]{4}|["\\/nrt])/gi, (_, written: string) => unescaped(written));
  const plain = json.replace(/%(?:25)?([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  const joined = json.replace(/[\r\n]+[ \t>|]*/g, '');
  return [...new Set([text, json, plain, joined])];
}

const unescaped = (written: string): string => {
  if (/^u/i.test(written)) return String.fromCharCode(Number.parseInt(written.slice(1), 16));
  return { n: '\n', r: '\r', t: '\t' }[written] ?? written;
};
