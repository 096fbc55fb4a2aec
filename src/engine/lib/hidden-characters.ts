export interface HiddenCharacter {
  /** UTF-16 index in the text. */
  readonly index: number;
  readonly codePoint: number;
  /** In words: 'zero width space (U+200B)'. */
  readonly name: string;
  readonly where: 'start' | 'end' | 'inside';
}

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0d, 'carriage return'],
  [0x85, 'next line'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x034f, 'combining grapheme joiner'],
  [0x061c, 'Arabic letter mark'],
  [0x115f, 'Hangul filler'],
  [0x1680, 'Ogham space mark'],
  [0x180e, 'Mongolian vowel separator'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2010, 'typographic hyphen'],
  [0x2011, 'non-breaking hyphen'],
  [0x2012, 'figure dash'],
  [0x2013, 'en dash'],
  [0x2014, 'em dash'],
  [0x2018, 'typographic quotation mark'],
  [0x2019, 'typographic quotation mark'],
  [0x201a, 'typographic quotation mark'],
  [0x201c, 'typographic quotation mark'],
  [0x201d, 'typographic quotation mark'],
  [0x201e, 'typographic quotation mark'],
  [0x2026, 'typographic ellipsis'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202f, 'narrow no-break space'],
  [0x205f, 'medium mathematical space'],
  [0x2060, 'word joiner'],
  [0x3000, 'ideographic space'],
  [0x3164, 'Hangul filler'],
  [0xfeff, 'byte order mark'],
  [0xfffd, 'replacement character'],
]);

const SUSPECT =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each of these is sought on its own
  /[\x00-\x20\x7f-\xa0\xad\u061c\u115f\u1680\u180e\u2000-\u2014\u2018-\u201e\u2026-\u202f\u205f-\u206f\u3000\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffd]|\u034f|[\u{e0000}-\u{e007f}]/gu;
const MOST = 100;

/**
 * Characters that a reader cannot see or takes for others: controls, odd spaces, zero width and bidirectional marks, typographic quotes.
 * A plain space counts at the start or end of other text only. At most 100 are told.
 */
export function findHidden(text: string): readonly HiddenCharacter[] {
  const first = text.length - text.trimStart().length;
  const last = text.trimEnd().length;
  const found: HiddenCharacter[] = [];
  for (const match of text.matchAll(SUSPECT)) {
    const codePoint = match[0].codePointAt(0) ?? 0;
    if (codePoint === 0x20 && ((match.index >= first && match.index < last) || last === 0)) continue;
    found.push({
      index: match.index,
      codePoint,
      name: nameOf(codePoint),
      where: placeOf(match.index, match[0].length, text.length, first, last),
    });
    if (found.length === MOST) break;
  }
  return found;
}

function placeOf(index: number, width: number, length: number, first: number, last: number): HiddenCharacter['where'] {
  if (index === 0 || index < first) return 'start';
  return index + width === length || index >= last ? 'end' : 'inside';
}

function nameOf(codePoint: number): string {
  if (codePoint === 0x20) return 'space';
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return `${NAMES.get(codePoint) ?? groupOf(codePoint)} (${code})`;
}

function groupOf(codePoint: number): string {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 'control character';
  if (codePoint >= 0x2000 && codePoint <= 0x200a) return 'typographic space';
  if ((codePoint >= 0x202a && codePoint <= 0x202e) || (codePoint >= 0x2066 && codePoint <= 0x2069)) return 'bidirectional control';
  if (codePoint >= 0xe0000) return 'invisible tag character';
  return codePoint >= 0xfe00 && codePoint <= 0xfe0f ? 'variation selector' : 'invisible character';
}
