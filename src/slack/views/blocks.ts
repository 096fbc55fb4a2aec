import type {
  ActionsBlock,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  Overflow,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  RichTextList,
  RichTextPreformatted,
  RichTextSection,
  RichTextText,
  SectionBlock,
} from '@slack/types';
import { cut, LIMITS } from '../limits.ts';
import { foreign, foreignLines } from '../mrkdwn.ts';

/** A message as it is sent: `text` is complete by itself, because screen readers and phones read nothing else. */
export interface Message {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

/** One sentence or few, in mrkdwn of ours. */
export const said = (text: string): Message => ({ text, blocks: [section(text)] });

/** Builders of blocks. Foreign text goes into plain and rich text only: Slack parses neither, so nothing in it can ping, link or format. */
export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: true });

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(foreign(text, LIMITS.headerText)) });

/** Small print of plain text lines. */
export function context(lines: readonly string[]): ContextBlock {
  const elements = lines.filter((line) => line !== '').slice(0, LIMITS.contextElements);
  // emoji false: a server's ":white_check_mark:" must not look like a mark of ours.
  return { type: 'context', elements: elements.map((line) => ({ type: 'plain_text', text: filled(foreign(line, 1000)), emoji: false })) };
}

/** mrkdwn of our own words; foreign parts must have passed `inMrkdwn`. `verbatim` keeps Slack from making links of its own. */
export const section = (mrkdwn: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: cut(mrkdwn, LIMITS.sectionText), verbatim: true },
});

export const richText = (...elements: readonly (RichTextSection | RichTextList | RichTextPreformatted)[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [...elements],
});

/** Slack refuses empty text; a server may well send some. */
const filled = (text: string): string => (text === '' ? '–' : text);

export const span = (text: string): RichTextText => ({ type: 'text', text: filled(text) });
export const strong = (text: string): RichTextText => ({ type: 'text', text: filled(text), style: { bold: true } });
export const soft = (text: string): RichTextText => ({ type: 'text', text: filled(text), style: { italic: true } });
export const code = (text: string): RichTextText => ({ type: 'text', text: filled(text), style: { code: true } });
export const line = (...elements: readonly RichTextElement[]): RichTextSection => ({ type: 'rich_text_section', elements: [...elements] });

export const bullets = (items: readonly RichTextSection[]): RichTextList => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: [...items],
});
export const numbered = (items: readonly RichTextSection[]): RichTextList => ({
  type: 'rich_text_list',
  style: 'ordered',
  elements: [...items],
});

/** A code block that is copied exactly as it is. */
export const preformatted = (text: string, max: number): RichTextPreformatted => ({
  type: 'rich_text_preformatted',
  elements: [span(foreignLines(text, max))],
});

export interface ButtonWords {
  readonly id: string;
  readonly label: string;
  /** What a screen reader says in place of the label; it begins with the label, so that voice control finds the button (WCAG 2.5.3). */
  readonly spoken?: string;
  /** The id of a record of ours, never data. */
  readonly value: string;
  readonly style?: 'primary' | 'danger' | undefined;
  readonly confirm?: Button['confirm'];
}

export const button = ({ id, label, spoken, value, style, confirm }: ButtonWords): Button => ({
  type: 'button',
  action_id: id,
  text: plain(label),
  value,
  ...(spoken === undefined ? {} : { accessibility_label: cut(spoken, LIMITS.buttonLabel) }),
  ...(style === undefined ? {} : { style }),
  ...(confirm === undefined ? {} : { confirm }),
});

/** A menu behind '⋯'. Values say what is chosen and of which record. */
export const overflow = (id: string, options: readonly { readonly label: string; readonly value: string }[]): Overflow => ({
  type: 'overflow',
  action_id: id,
  options: options.map(({ label, value }) => ({ text: plain(label), value })),
});

export const actions = (blockId: string, buttons: readonly (Button | Overflow)[]): ActionsBlock => ({
  type: 'actions',
  block_id: blockId,
  elements: [...buttons],
});
