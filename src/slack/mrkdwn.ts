import { cut } from './limits.ts';

/**
 * Foreign text on its way into Slack, and Slack's text on its way into the engine. The only escape module of the edge:
 * every string that we did not write ourselves passes `foreign`, `foreignLines` (plain_text and rich_text) or `inMrkdwn`.
 */

// Characters that move, hide or reverse text: bidirectional marks, zero-width and tag characters, private use, controls (CVE-2021-42574).
const UNSHOWN = /[\u0000-\u001f\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Co}\u115f\u1160\u2800\u3164\uffa0]|\u034f|\u17b4|\u17b5/gu;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

const shown = (text: string): string =>
  text.toWellFormed().replace(UNSHOWN, (character) => `(U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`);

/** One line for plain_text objects and rich_text elements: nothing there is parsed by Slack, so no mention, link or mark comes to life. */
export function foreign(text: string, max: number): string {
  return cut(shown(text.replace(BREAKS, ' ')).trim(), max);
}

/** Several lines for preformatted rich text (a command, a body). */
export function foreignLines(text: string, max: number): string {
  const lines = text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
  return cut(
    lines
      .map((line) => shown(line.replaceAll('\t', '  ')).trimEnd())
      .join('\n')
      .trim(),
    max,
  );
}

/**
 * One line for a mrkdwn string, at most `max` long after escaping. Only & < > are escaped, as Slack asks
 * (docs.slack.dev/messaging/formatting-message-text); words that Slack would format or make a link stand in code marks.
 */
export function inMrkdwn(text: string, max: number): string {
  let out = '';
  for (const word of foreign(text, max).split(' ')) {
    const room = max - out.length - (out === '' ? 0 : 1);
    const piece = marked(word, room);
    if (piece === null) return out.length < max ? `${out}…` : out;
    out += out === '' ? piece : ` ${piece}`;
  }
  return out;
}

// Bare addresses become links by themselves, and * _ ~ : are marks at the edge of a word.
const WOULD_COME_ALIVE = /[*_~]|:[\w+-]+:|[a-z][a-z0-9+.-]*:\/\/|[\p{L}\p{N}]\.\p{L}{2,}|@/iu;

/** The word escaped, or the part of it that fits; null when there is no room left. */
function marked(word: string, room: number): string | null {
  const inner = escaped(word.replaceAll('`', 'ˋ'));
  const piece = inMarks(word, inner);
  if (piece.length <= room) return piece;
  if (room < 16) return null;
  return marked(cut(word, Math.min(word.length - 1, Math.floor((room - 3) / (inner.length / word.length)))), room);
}

/** The comma after an address is not the address: it stays outside of the marks. */
function inMarks(word: string, inner: string): string {
  if (!WOULD_COME_ALIVE.test(word)) return inner;
  const [tail = ''] = word.startsWith(':') ? [] : (/[.,;:!?]$/.exec(word) ?? []);
  const core = inner.slice(0, inner.length - tail.length);
  return tail !== '' && WOULD_COME_ALIVE.test(word.slice(0, -1)) ? `\`${core}\`${tail}` : `\`${inner}\``;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** WHY401_DEVOPS_CHANNEL may be a name; all else is an id. */
export const isChannelId = (channel: string): boolean => /^[CGD][A-Z0-9]{5,}$/.test(channel);

/** A channel as people know it. */
export const channelWords = (channel: string): string =>
  isChannelId(channel) ? `<#${channel}>` : `#${inMrkdwn(channel.replace(/^#/, ''), 80)}`;

/**
 * What a person typed, out of what Slack delivered: auto-links taken apart, entities decoded exactly once, code fences and the typographic
 * quotes and dashes of phones undone where a command is meant.
 */
export function unwrapSlackText(text: string): string {
  const plain = decoded(withoutLinks(text)).replace(/[\u00a0\u2007\u202f]/g, ' ');
  return asTyped(withoutFences(plain)).trim();
}

// <https://x|label> <mailto:a@b|a@b> <@U1|name> <#C1|general> <!date^…|fallback>; what a person typed as "<" arrives as &lt; and is left alone.
const LINK = /<((?:https?|ftp|ftps|file|ws|wss|mailto|tel):[^<>|\s]*|[@#!][^<>|]*)(?:\|([^<>]*))?>/gi;

function withoutLinks(text: string): string {
  return text.replace(LINK, (_whole, target: string, label: string | undefined) => {
    if (/^(?:mailto|tel):/i.test(target)) return label ?? target.slice(target.indexOf(':') + 1);
    // The label is what was shown, the target is what would be opened: the target counts.
    if (/^[a-z]/i.test(target)) return target;
    if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
    return `${target.charAt(0)}${(label ?? target.slice(1)).replace(/^[@#]/, '')}`;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
/** Slack's three entities, once. */
export const decoded = (text: string): string => text.replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity);

function withoutFences(text: string): string {
  const unfenced = text.replace(/```(?:[a-z]{1,12}\n)?/g, '\n');
  const single = /^\s*`([^`]+)`\s*$/.exec(unfenced);
  return single?.[1] ?? unfenced;
}

/** Typographic quotes and dashes of phones as they are meant in a command. */
export function asTyped(text: string): string {
  if (!/(?:^|\s)(?:curl|https?|wget)(?:\s|$)/m.test(text)) return text;
  return text
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/(^|\s)[—–](?=[A-Za-z])/g, (_whole, before: string) => `${before}--`);
}
