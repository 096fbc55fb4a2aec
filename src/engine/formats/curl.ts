import { defineFormat } from '../format.ts';
import { curlCase } from '../lib/curl-case.ts';
import { unwrapped } from '../lib/wrapping.ts';

const AT_LINE_START = /^[ \t]*(?:[>$#%❯`]+[ \t]*|PS [^\n>]{0,200}>[ \t]*)?curl(?:\.exe)?[ \t]+(?=[-'"^$<\\`]|https?:|[a-z0-9])/m;
const INSIDE = /\bcurl(?:\.exe)?[ \t]+(?=-|['"]?https?:)/;

/** A curl command, alone or followed by what it printed. */
export default defineFormat({
  id: 'curl',
  confidence(text) {
    const inner = unwrapped(text);
    const start = AT_LINE_START.exec(inner);
    if (start !== null && inner.slice(0, start.index).trim() === '') return looksLikeCommand(inner.slice(start.index)) ? 0.98 : 0.3;
    if (start !== null && looksLikeCommand(inner.slice(start.index))) return 0.85;
    return INSIDE.test(inner) ? 0.6 : 0;
  },
  parse(text) {
    const inner = unwrapped(text);
    const start = AT_LINE_START.exec(inner) ?? INSIDE.exec(inner);
    if (start === null) return { problem: 'There is no curl command in this text.' };
    const at = start.index + start[0].search(/curl/);
    return curlCase(withoutCodeMark(inner, at), inner);
  },
  examples: [
    'curl https://api.example.com/v1/me',
    "curl -sSLk -X POST 'https://api.example.com/v1/me' -H 'Authorization: Bearer abc' --data-raw '{}'",
    '$ curl -u me:secret https://api.example.com',
    '```\ncurl -H "Authorization: Bearer $TOKEN" \\\n  https://api.example.com/v1/me\n```',
    "curl -i 'https://api.example.com/v1/me'\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n",
    'When I run `curl -H "X-API-Key: abc" https://api.example.com/v1/me` it fails with 401',
    'curl api.example.com/v1/me',
  ],
});

/** Prose also begins lines with the word: "curl works fine". */
function looksLikeCommand(command: string): boolean {
  const line = command.slice(0, 4000);
  return (
    /\s-{1,2}[A-Za-z]|https?:\/\/|\s["']?(?:[a-z0-9-]+\.)+[a-z]{2,18}(?:[/:\s"']|$)|\slocalhost|\s\d{1,3}(?:\.\d{1,3}){3}|\$/.test(line) ||
    line.trim().split(/\s+/).length <= 2
  );
}

/** Inline code ends at the mark that opened it. */
function withoutCodeMark(text: string, at: number): string {
  if (text[at - 1] !== '`') return text.slice(at).replace(/\n```[\s\S]*$/, '');
  const end = text.indexOf('`', at);
  return end < 0 ? text.slice(at) : text.slice(at, end);
}
