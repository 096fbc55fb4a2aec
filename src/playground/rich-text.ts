import type { Json } from './json.ts';

/** A text as Slack's client sends what a person typed: `& < >` as entities, addresses in angle brackets. Mentions (`<@U…>`) are kept. */
export function asTyped(typed: string): string {
  const parts = typed.split(/(<[@#!][^>\s]*>)/);
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const linked = (text: string) => text.replace(/https?:\/\/(?:(?!&lt;|&gt;)[^\s"'`|])+/g, (url) => `<${url}>`);
  return parts.map((part, index) => (index % 2 === 1 ? part : linked(escaped(part)))).join('');
}

const plain = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The rich_text block that Slack makes from a typed message: fences become preformatted parts, brackets links and mentions. */
export function richTextOf(text: string, ts: string): Json {
  const parts = text.split('```');
  const elements = parts.flatMap((part, index) => {
    const isFence = index % 2 === 1 && index < parts.length - 1;
    const content = isFence ? part.replace(/^\n/, '') : part;
    if (content === '') return [];
    return [{ type: isFence ? 'rich_text_preformatted' : 'rich_text_section', elements: inline(content) }];
  });
  return { type: 'rich_text', block_id: ts.slice(-5), elements };
}

function inline(text: string): readonly Json[] {
  return text
    .split(/(<[^<>]+>)/)
    .filter((part) => part !== '')
    .map((part) => {
      const inner = /^<([^<>]+)>$/.exec(part)?.[1];
      if (inner === undefined) return { type: 'text', text: plain(part) };
      const [target = '', label] = inner.split('|');
      if (target.startsWith('@')) return { type: 'user', user_id: target.slice(1) };
      if (target.startsWith('#')) return { type: 'channel', channel_id: target.slice(1) };
      if (target.startsWith('!subteam^')) return { type: 'usergroup', usergroup_id: target.slice('!subteam^'.length) };
      if (target.startsWith('!')) return { type: 'broadcast', range: target.slice(1) };
      return { type: 'link', url: plain(target), ...(label === undefined ? {} : { text: plain(label) }) };
    });
}
