/** A text as a reader of its escapes sees it, each character with the place it comes from in the source. */
export interface View {
  readonly text: string;
  /** Source offset of each character of `text` (UTF-16 units), and one more entry: the source's length. Null: text is the source. */
  readonly starts: Uint32Array | null;
}

const PERCENT = '%[0-9a-f]{2}';
const BACKSLASH = '\\\\u\\{[0-9a-f]{1,6}\\}|\\\\u[0-9a-f]{4}|\\\\x[0-9a-f]{2}|\\\\\\r?\\n|\\\\[nrt"\'\\\\/ ]';
const MARKUP =
  '&(?:amp|lt|gt|quot|apos|nbsp|#\\d{1,7}|#x[0-9a-f]{1,6});|[\\0\\u00ad\\u200b-\\u200f\\u2060-\\u2064\\ufeff\\u201c\\u201d\\u201e\\u2018\\u2019\\u2013\\u2014\\u00a0]';
// One alternative for each escape, none of which can begin where another one is inside: one pass, linear.
const FAMILIES = [PERCENT, BACKSLASH, MARKUP].map((family) => new RegExp(family, 'gi'));
const ESCAPES = new RegExp([PERCENT, BACKSLASH, MARKUP].join('|'), 'gi');

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const BACKSLASHED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
/** What editors and chat programs make of plain characters (Slack writes “ for " and – for --). */
const TYPOGRAPHY: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '–': '-',
  '—': '-',
  '\u00a0': ' ',
};

// A credential in a JSON string in a query parameter is escaped twice; deeper nesting is not seen in the wild.
const MOST_LAYERS = 3;

/**
 * The text itself, then with one layer of escapes taken away after the other, as long as that changes anything. Where several kinds
 * of escapes meet, each kind is taken away alone as well: what is an escape to one reader is a plain character to another.
 */
export function viewsOf(source: string): readonly View[] {
  const plain: View = { text: source, starts: null };
  const views = [plain];
  for (let view = unescaped(plain, ESCAPES); view !== null && views.length <= MOST_LAYERS; view = unescaped(view, ESCAPES))
    views.push(view);
  const alone = FAMILIES.map((family) => unescaped(plain, family)).filter((view) => view !== null);
  return alone.length < 2 ? views : [...views, ...alone];
}

/** Where a character of the view begins in the source; characters that a view leaves out belong to the one before them. */
export const sourceOffset = ({ starts }: View, index: number): number => (starts === null ? index : (starts[index] ?? 0));

function unescaped(view: View, escapes: RegExp): View | null {
  const { text } = view;
  if (text.search(escapes) < 0) return null;
  const starts = new Uint32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let read = 0;
  const copy = (end: number): void => {
    for (let index = read; index < end; index += 1) starts[length++] = sourceOffset(view, index);
    if (end > read) parts.push(text.slice(read, end));
  };
  for (const match of text.matchAll(escapes)) {
    if (match.index < read) continue;
    copy(match.index);
    const { plain, end } = meaningOf(text, match.index, match[0]);
    for (let index = 0; index < plain.length; index += 1) starts[length++] = sourceOffset(view, match.index);
    parts.push(plain);
    read = end;
  }
  copy(text.length);
  starts[length] = sourceOffset(view, text.length);
  return { text: parts.join(''), starts: starts.subarray(0, length + 1) };
}

function meaningOf(text: string, at: number, written: string): { readonly plain: string; readonly end: number } {
  const end = at + written.length;
  if (written.startsWith('%')) return percent(text, at);
  if (written.startsWith('&')) return { plain: entity(written.slice(1, -1)), end };
  if (!written.startsWith('\\')) return { plain: TYPOGRAPHY[written] ?? '', end };
  const letter = written.charAt(1);
  if (written.length > 2 && letter !== '\r') return { plain: codePoint(written.replace(/[^0-9a-f]/gi, ''), 16), end };
  // A backslash before a line end continues the line (sh, curl commands).
  return { plain: letter === '\n' || letter === '\r' ? '' : (BACKSLASHED[letter] ?? letter), end };
}

/** One character of percent-encoded UTF-8, of one to four bytes. */
function percent(text: string, at: number): { readonly plain: string; readonly end: number } {
  const lead = Number.parseInt(text.slice(at + 1, at + 3), 16);
  const bytes = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const end = at + bytes * 3;
  const escaped = text.slice(at, end);
  if (!/^(?:%[0-9a-f]{2}){1,4}$/i.test(escaped) || escaped.length !== bytes * 3) return { plain: '\ufffd', end: at + 3 };
  return { plain: Buffer.from(escaped.replaceAll('%', ''), 'hex').toString('utf8'), end };
}

function entity(name: string): string {
  if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? '';
  return /^#x/i.test(name) ? codePoint(name.slice(2), 16) : codePoint(name.slice(1), 10);
}

function codePoint(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
