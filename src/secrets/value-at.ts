/** Where a value begins and ends, and how it is written. */
export interface ValueAt {
  readonly start: number;
  readonly end: number;
  readonly quote: '"' | "'" | '`' | '';
}

const DOUBLE = /(?:[^"\\]|\\[\s\S])*/y;
const SINGLE = /(?:[^'\\\n]|\\[^'\n]|'\\'')*/y;
const BACKTICK = /[^`]*/y;
// "&", ",", ";" and "?" end a value only where another pair or a space follows: passwords hold them too.
const UNQUOTED = /(?:[^\s"'`&,;<>{}\\‹?]|\\[^\n]|[&,;?](?![ \t]{0,3}[\w.%-]{1,64}[=:]|\s|$))*/y;
const SHELL_WORD = /(?:[^\s"'`\\<>|‹]|\\[^\n])*/y;
const LONGEST = 20_000;

/** Reads values of one text, in any order. A run that was measured once is not measured again, so that all reads together stay linear. */
export function valueReader(text: string): (at: number, style?: 'field' | 'shell') => ValueAt {
  const measured = { field: { from: 0, to: 0 }, shell: { from: 0, to: 0 } };
  const run = (at: number, style: 'field' | 'shell'): number => {
    const last = measured[style];
    if (at >= last.from && at < last.to) return last.to;
    const to = runFrom(text, style === 'shell' ? SHELL_WORD : UNQUOTED, at);
    measured[style] = { from: at, to };
    return to;
  };
  return (at, style = 'field') => {
    const quote = text.charAt(at);
    if (quote !== '"' && quote !== "'" && quote !== '`') return { start: at, end: run(at, style), quote: '' };
    const inside = quote === '"' ? DOUBLE : quote === "'" ? SINGLE : BACKTICK;
    const end = runFrom(text, inside, at + 1);
    if (end - at <= LONGEST && text.charAt(end) === quote) return { start: at + 1, end, quote };
    // No closing quote near: it belongs to something else, and the field ends as one without quotes.
    return { start: at + 1, end: run(at + 1, style), quote: '' };
  };
}

function runFrom(text: string, run: RegExp, at: number): number {
  run.lastIndex = at;
  return run.test(text) ? run.lastIndex : at;
}

const CONTINUED = /["']\s{0,4}[+.]\s{0,40}["']|\\?\r?\n[ \t]{1,40}(?=[A-Za-z0-9+/=_.~-]{8,}[ \t]{0,8}(?:\r?\n|$|["']))/y;

/** The pieces of a value that goes on: in the next string of a concatenation, or on folded lines (RFC 9112 §5.2) that hold nothing else. */
export function continuationsOf(text: string, end: number): readonly { readonly start: number; readonly end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  for (let at = end; pieces.length < 100; ) {
    CONTINUED.lastIndex = at;
    if (!CONTINUED.test(text)) return pieces;
    const start = CONTINUED.lastIndex;
    at = runFrom(text, UNQUOTED, start);
    if (at === start) return pieces;
    pieces.push({ start, end: at });
  }
  return pieces;
}
