const STRING = /"(?:[^"\\]|\\.)*"/y;
const SKIP = /[^"{}[\],:]+/y;

/**
 * Looks over the text of a valid JSON object for what JSON.parse hides: a member given twice at the top (RFC 7515 §4 and RFC 7519 §4 forbid it),
 * more than `deepest` levels. A clause for "the header …", or null. Linear, without recursion.
 */
export function memberFault(json: string, deepest: number): string | null {
  const seen = new Set<string>();
  let depth = 0;
  let at = 0;
  let expectsName = false;
  while (at < json.length) {
    const character = json[at];
    if (character === '"') {
      STRING.lastIndex = at;
      const text = STRING.exec(json)?.[0] ?? '"';
      if (depth === 1 && expectsName) {
        const name: unknown = JSON.parse(text);
        if (typeof name === 'string' && seen.has(name)) return `has the member "${name.slice(0, 40).replace(/[^\x20-\x7e]/g, '·')}" twice`;
        seen.add(String(name));
        expectsName = false;
      }
      at += text.length;
    } else if (character === '{' || character === '[') {
      depth += 1;
      expectsName = depth === 1;
      if (depth > deepest) return `is nested more than ${deepest} levels deep`;
      at += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      at += 1;
    } else if (character === ',' || character === ':') {
      if (character === ',' && depth === 1) expectsName = true;
      at += 1;
    } else {
      SKIP.lastIndex = at;
      at += SKIP.exec(json)?.[0].length ?? 1;
    }
  }
  return null;
}
