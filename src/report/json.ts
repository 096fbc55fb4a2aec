import type { Diagnosis } from '../engine/index.ts';

// JSON escapes C0 by itself; DEL, C1, separators and format characters would still reach a terminal (see printable.ts).
const UNESCAPED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g;

/** Exactly one JSON object and a line end: the contract's section 2. `indent` for eyes, none for programs. */
export function jsonReport(diagnosis: Diagnosis, indent = 0): string {
  return jsonLine(diagnosis, indent);
}

/** Any plain object, safe to print. */
export function jsonLine(value: object, indent = 0): string {
  const text = JSON.stringify(value, null, indent);
  return `${text.replace(UNESCAPED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
