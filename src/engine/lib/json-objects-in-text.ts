import { jsonObject } from './json-object.ts';

/** A JSON object that stands somewhere in a text. */
export interface FoundObject {
  readonly start: number;
  readonly end: number;
  readonly value: Readonly<Record<string, unknown>>;
}

const OPENING = /\{\s*(?:["'}]|[A-Za-z_]\w{0,40}:\s)/;
const LONGEST = 64 * 1024;
const MOST = 40;
const MOST_TRIES = 60;

/**
 * The outermost JSON objects in prose, code and logs, in order. Python's repr, JavaScript's inspect and the comments of token viewers are understood.
 * Linear: each of at most 60 tries looks at no more than 64 KB.
 */
export function jsonObjectsIn(text: string): readonly FoundObject[] {
  const found: FoundObject[] = [];
  let at = text.search(OPENING);
  for (let tries = 0; at >= 0 && tries < MOST_TRIES && found.length < MOST; tries += 1) {
    const end = endOf(text, at);
    const value = end === null ? null : lenient(text.slice(at, end));
    if (value !== null && end !== null) found.push({ start: at, end, value });
    const from = value === null ? at + 1 : (end ?? at + 1);
    const next = text.slice(from).search(OPENING);
    at = next < 0 ? -1 : from + next;
  }
  return found;
}

/** Index behind the brace that closes the one at `start`; braces inside strings do not count. */
function endOf(text: string, start: number): number | null {
  const limit = Math.min(text.length, start + LONGEST);
  let depth = 0;
  let quote = '';
  for (let at = start; at < limit; at += 1) {
    const character = text[at] ?? '';
    if (quote !== '') {
      if (character === '\\') at += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function lenient(text: string): Readonly<Record<string, unknown>> | null {
  const strict = jsonObject(text);
  if (strict !== null) return strict;
  const uncommented = text.replace(/(^|[\s,{[\d"])\/\/[ \t][^\n]*/g, '$1').replace(/,(\s*[}\]])/g, '$1');
  return jsonObject(uncommented) ?? jsonObject(fromPython(uncommented)) ?? jsonObject(fromPython(withQuotedNames(uncommented)));
}

/** { iss: 'a' } as Node prints it. */
const withQuotedNames = (text: string): string => text.replace(/([{,]\s{0,200})([A-Za-z_]\w{0,60}):(?=\s)/g, '$1"$2":');

/** {'a': True} as Python prints it; a text that itself holds a double quotation mark stays unread. */
function fromPython(text: string): string {
  return text
    .replace(/'([^'"\\\n]{0,4000})'/g, '"$1"')
    .replace(/\bTrue\b/g, 'true')
    .replace(/\bFalse\b/g, 'false')
    .replace(/\bNone\b/g, 'null');
}
