export type PatternReading = { readonly ok: true; readonly pattern: RegExp } | { readonly ok: false; readonly why: string };

const LONGEST_SOURCE = 500;
/** How far `*`, `+` and `{n,}` reach: without a limit the time grows with the square of the text. */
const REACH = 100;
/** One open repetition and one of fifty: an answer of 64 KB then costs about a second at the very worst, whatever a hostile server writes. */
const MOST_WAYS = (REACH + 1) * 50;

// An escape, a class, the opening of a group, or one character. `\1` and `\k<…>` are refused: references back defeat every limit.
const PIECE = /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|c[a-z]|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w{1,40}>))?|[\s\S]/iy;
const QUANTIFIER = /(?:[*+?]|\{(\d{1,5})(?:(,)(\d{0,5}))?\})\??/y;

/**
 * A regular expression written by an operator, without regard to case, made safe to run over what strangers send: open repetitions get an
 * end, and what could still take for ever is refused with the reason, a predicate such as "refers back to a group".
 */
export function boundedPattern(source: string): PatternReading {
  if (source === '') return refused('is empty');
  if (source.length > LONGEST_SOURCE) return refused(`is longer than ${LONGEST_SOURCE} characters`);
  try {
    new RegExp(source, 'i');
  } catch (error) {
    const reason = Error.isError(error) ? error.message.slice(error.message.lastIndexOf(': ') + 2) : 'it cannot be read';
    return refused(`is no regular expression: ${reason.toLowerCase()}`);
  }
  return bound(source);
}

const refused = (why: string): PatternReading => ({ ok: false, why });

interface Repetition {
  readonly text: string;
  readonly least: number;
  readonly most: number;
  readonly length: number;
}

interface Group {
  repeats: boolean;
  alternatives: boolean;
}

function bound(source: string): PatternReading {
  const groups: Group[] = [{ repeats: false, alternatives: false }];
  let bounded = '';
  let ways = 1;
  for (let at = 0; at < source.length; ) {
    const piece = pieceAt(source, at);
    at += piece.length;
    bounded += piece;
    if (/^\\[1-9k]/.test(piece)) return refused('refers back to a group, which can take for ever');
    if (piece.startsWith('(')) groups.push({ repeats: false, alternatives: false });
    const closed = piece === ')' ? groups.pop() : undefined;
    const around = groups.at(-1);
    if (around === undefined) return refused('is no regular expression: unmatched )');
    if (piece === '|') around.alternatives = true;
    const repetition = repetitionAt(source, at);
    at += repetition.length;
    bounded += repetition.text;
    if (closed !== undefined && repetition.most > 1 && (closed.repeats || closed.alternatives))
      return refused('repeats a group that itself holds a repetition or alternatives, which can take for ever');
    const varies = repetition.most > repetition.least;
    around.repeats ||= varies || closed?.repeats === true;
    ways *= varies ? repetition.most - repetition.least + 1 : 1;
  }
  if (ways > MOST_WAYS) return refused('can match in too many ways: use one of * and +, and short limits such as .{0,40} for the others');
  const pattern = new RegExp(bounded, 'i');
  return pattern.test('') ? refused('matches every text, even an empty one') : { ok: true, pattern };
}

function pieceAt(source: string, at: number): string {
  PIECE.lastIndex = at;
  return PIECE.exec(source)?.[0] ?? source.charAt(at);
}

function repetitionAt(source: string, at: number): Repetition {
  QUANTIFIER.lastIndex = at;
  const found = QUANTIFIER.exec(source);
  if (found === null) return { text: '', least: 1, most: 1, length: 0 };
  const [whole, low, comma, high] = found;
  const lazy = whole.length > 1 && whole.endsWith('?') ? '?' : '';
  if (whole.startsWith('?')) return { text: whole, least: 0, most: 1, length: whole.length };
  const least = low === undefined ? (whole.startsWith('+') ? 1 : 0) : Number(low);
  if (low !== undefined && comma === undefined) return { text: whole, least, most: least, length: whole.length };
  const most = high === undefined || high === '' ? least + REACH : Number(high);
  return { text: `{${least},${most}}${lazy}`, least, most, length: whole.length };
}
