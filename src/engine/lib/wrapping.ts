const PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['„', '“'],
  ['‘', '’'],
  ['«', '»'],
];

/** Takes off what chats and documents put around a paste: code fences, code marks, quotation marks, Slack's <link|label>. */
export function unwrapped(text: string): string {
  let inner = text.trim();
  for (let round = 0; round < 4; round += 1) {
    const before = inner;
    inner = withoutFence(inner);
    for (const [open, close] of PAIRS) if (isWrapped(inner, open, close)) inner = inner.slice(1, -1).trim();
    // Slack writes links as <https://example.com|example.com>.
    const link = /^<((?:https?:\/\/|eyJ)[^<>|\s]{1,16000})(?:\|[^<>]{0,2000})?>$/.exec(inner);
    if (link?.[1] !== undefined) inner = link[1].replaceAll('&amp;', '&');
    if (inner === before) break;
  }
  return inner;
}

function withoutFence(text: string): string {
  if (!text.startsWith('```') || !text.endsWith('```') || text.length < 6) return text;
  return text
    .slice(3, -3)
    .replace(/^(?:bash|sh|shell|http|json|text|console)\r?\n/, '')
    .trim();
}

/** One pair around all of it; a second mark inside means that the pair does not enclose the whole. */
function isWrapped(text: string, open: string, close: string): boolean {
  if (text.length < 2 || !text.startsWith(open) || !text.endsWith(close)) return false;
  const inside = text.slice(1, -1);
  return !inside.includes(open) && !inside.includes(close);
}
