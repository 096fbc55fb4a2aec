import { asTyped, decoded, unwrapSlackText } from './mrkdwn.ts';

/** What a person would copy out of a message: its text, blocks and attachments, people's and apps' alike. */

export interface Written {
  readonly text: string;
  readonly blocks?: unknown;
  readonly attachments?: unknown;
}

type Json = Readonly<Record<string, unknown>>;

/** Slack's own limits are far below; what is deeper or longer was not made by a person. */
const DEEPEST = 12;
const LONGEST = 1_000_000;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const joined = (parts: readonly string[], by: string): string => parts.filter((part) => part.trim() !== '').join(by);

/** Entities are decoded exactly once; preformatted text is kept to the letter. */
export function messageText({ text, blocks, attachments }: Written): string {
  const own = ownText(text, listOf(blocks));
  const attached = listOf(attachments).map((attachment) => attachmentText(attachment, own !== ''));
  return joined([own, ...attached], '\n\n')
    .slice(0, LONGEST)
    .trim();
}

/** An app's `text` is often what its blocks say, in short: only the lines that they do not have are added. A person's is the same again. */
function ownText(text: string, blocks: readonly Json[]): string {
  const shown = joined(
    blocks.map((block) => blockText(block, 0)),
    '\n',
  );
  if (shown === '') return plainOf(text);
  if (blocks.some(({ type }) => type === 'rich_text')) return shown;
  const known = bare(shown);
  const more = plainOf(text)
    .split('\n')
    .filter((line) => !known.includes(bare(line)));
  return joined([more.join('\n'), shown], '\n');
}

const bare = (text: string): string => text.replace(/[*_~`\s]+/g, '');

/** Who is mentioned does not matter to a request. */
const plainOf = (mrkdwn: string): string => unwrapSlackText(mrkdwn.replace(/<(?:@|!subteam\^)[A-Z0-9]+(?:\|[^<>]*)?>/g, ''));

function blockText(block: Json, depth: number): string {
  if (depth > DEEPEST) return '';
  const { type } = block;
  if (type === 'rich_text') return richText(block);
  if (type === 'table' || type === 'data_table') return tableText(block, depth);
  if (type === 'actions' || type === 'input' || type === 'divider') return '';
  return joined(
    PARTS.map((part) => partText(block[part], depth + 1)),
    '\n',
  );
}

/** Where blocks of all kinds keep what is read (section, header, context, markdown, card, container, alert). */
const PARTS = ['title', 'subtitle', 'text', 'body', 'fields', 'elements', 'blocks', 'child_blocks', 'caption'] as const;

function partText(part: unknown, depth: number): string {
  if (depth > DEEPEST) return '';
  if (typeof part === 'string') return unwrapSlackText(part);
  if (Array.isArray(part))
    return joined(
      part.map((one) => partText(one, depth + 1)),
      '\n',
    );
  if (!isJson(part)) return '';
  if (part['type'] === 'mrkdwn') return plainOf(textOf(part['text']));
  if (part['type'] === 'plain_text') return decoded(textOf(part['text']));
  if (part['type'] === 'raw_text' || part['type'] === 'raw_number') return String(part['text'] ?? part['value'] ?? '');
  return blockText(part, depth);
}

/** Two columns read as 'name: value', as header fields are shown. */
function tableText({ rows }: Json, depth: number): string {
  if (!Array.isArray(rows)) return '';
  return rows
    .filter((row) => Array.isArray(row))
    .map((row: readonly unknown[]) => row.map((cell) => partText(cell, depth + 1)).join(row.length === 2 ? ': ' : '\t'))
    .join('\n');
}

function richText({ elements }: Json): string {
  return joined(
    listOf(elements).map((element) => richPart(element, 0)),
    '\n',
  );
}

function richPart(element: Json, depth: number): string {
  if (depth > DEEPEST) return '';
  const { type } = element;
  const inside = listOf(element['elements']);
  if (type === 'rich_text_list') return inside.map((item) => richPart(item, depth + 1)).join('\n');
  const written = inside.map(inline).join('');
  // Code is as it was pasted; elsewhere phones make quotes and dashes of their own.
  return type === 'rich_text_preformatted' ? written.replace(/^\n+|\n+$/g, '') : asTyped(written);
}

/** Rich text is not escaped: nothing is decoded here. */
function inline({ type, text, url }: Json): string {
  if (type === 'text') return textOf(text);
  if (type === 'link') return /^(?:mailto|tel):/i.test(textOf(url)) ? textOf(text) || textOf(url).replace(/^\w+:/, '') : textOf(url);
  return type === 'date' ? textOf(text) : '';
}

/** Previews of a link that stands in the text say nothing of the request; a message that is passed on does. */
function attachmentText(attachment: Json, hasOwn: boolean): string {
  const isPreview = textOf(attachment['from_url']) !== '' && attachment['is_msg_unfurl'] !== true && attachment['is_share'] !== true;
  if (isPreview && hasOwn) return '';
  const title = joined([plainOf(textOf(attachment['title'])), decoded(textOf(attachment['title_link']))], ' ');
  const fields = listOf(attachment['fields']).map(({ title: name, value }) =>
    joined([plainOf(textOf(name)), plainOf(textOf(value))], ': '),
  );
  const blocks = [...listOf(attachment['blocks']), ...passedOn(attachment)].map((block) => blockText(block, 0));
  const said = joined([plainOf(textOf(attachment['pretext'])), title, plainOf(textOf(attachment['text'])), ...fields, ...blocks], '\n');
  return said === '' ? plainOf(textOf(attachment['fallback'])) : said;
}

function passedOn(attachment: Json): readonly Json[] {
  return listOf(attachment['message_blocks']).flatMap(({ message }) => (isJson(message) ? listOf(message['blocks']) : []));
}
