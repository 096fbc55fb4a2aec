// A server chooses much of what we print. Control characters would let it move the cursor, retitle the terminal or hide text
// (CWE-150); bidirectional and invisible ones let text look like another text (CVE-2021-42574). C0 and C1, DEL, then the format,
// separator, surrogate and private-use classes, and the tag and variation characters that render as nothing.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;

/** One line of foreign text with nothing in it that a terminal obeys or hides: blanks joined, the rest shown as a visible stand-in. */
export function printable(text: string): string {
  return printableLine(text.replace(/[\t\r\n]+/g, ' '));
}

/** Text whose line breaks are its own (a command); each line as `printable`, blanks kept. */
export function printableLines(text: string): readonly string[] {
  return text.split(/\r?\n/).map((line) => printableLine(line.replaceAll('\t', '  ')));
}

/** At most so many characters, the rest counted as '…'. Cuts between code points. */
export function shortened(text: string, limit: number): string {
  const head = [...text.slice(0, limit * 2)];
  return head.length <= limit && text.length <= limit * 2 ? text : `${head.slice(0, limit - 1).join('')}…`;
}

const printableLine = (text: string): string => text.replace(UNPRINTABLE, visible);

function visible(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  // The block "Control Pictures" has a sign for each C0 character and DEL.
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

// Two columns on terminals (UAX #11: wide), none for combining marks.
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uff01-\uff60]/u;

/** Columns that printable text takes. */
export function columns(text: string): number {
  let count = 0;
  for (const character of text) count += /\p{M}/u.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return count;
}

/**
 * Breaks at blanks so that each line fits `width` columns; the first line begins with `first`, later ones with `hanging`.
 * A word longer than a line stays whole, so that URLs can still be copied.
 */
export function wrapped(text: string, width: number, hanging = '', first = ''): readonly string[] {
  const lines: string[] = [];
  let line = first;
  let room = width - columns(first);
  let empty = true;
  for (const word of text.split(' ')) {
    const size = columns(word) + (empty ? 0 : 1);
    if (empty || size <= room) {
      line += empty ? word : ` ${word}`;
      room -= size;
    } else {
      lines.push(line);
      line = `${hanging}${word}`;
      room = width - columns(line);
    }
    empty = false;
  }
  return [...lines, line];
}
