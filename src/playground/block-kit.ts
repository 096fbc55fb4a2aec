import {
  accessory,
  actionsElement,
  buttonElement,
  contextActionsElement,
  imageElement,
  imageSource,
  inputElement,
  modalInputElement,
  oneImageSource,
} from './block-kit-elements.ts';
import {
  anyText,
  boolean,
  byType,
  countIn,
  emptyFound,
  type Found,
  integer,
  isType,
  list,
  mrkdwn,
  number,
  object,
  oneOf,
  plainText,
  problem,
  type Rule,
  type Rules,
  type Surface,
  string,
  url,
} from './block-kit-shape.ts';
import { isJson, jsonOf, listOf, textOf } from './json.ts';

export type { Surface } from './block-kit-shape.ts';

const blockId: Rule = (value, path, found) => {
  string(255)(value, path, found);
  if (typeof value !== 'string') return;
  if (found.blockIds.has(value)) problem(found, path, `\`block_id\` "${value}" already exists`);
  found.blockIds.add(value);
};

const block = (type: string, required: Rules, optional: Rules = {}, also?: Rule): Rule =>
  object({ type: isType(type), ...required }, { block_id: blockId, ...optional }, also);

const style = object({}, { bold: boolean, italic: boolean, strike: boolean, code: boolean, underline: boolean });
const inline = (type: string, required: Rules, optional: Rules = {}): Rule =>
  object({ type: isType(type), ...required }, { style, ...optional });
const richTextItem = byType({
  text: inline('text', { text: string(40_000) }),
  link: inline('link', { url: url() }, { text: string(3000), unsafe: boolean }),
  emoji: inline('emoji', { name: string(255) }, { unicode: string(255), url: url() }),
  user: inline('user', { user_id: string(255) }),
  usergroup: inline('usergroup', { usergroup_id: string(255) }),
  channel: inline('channel', { channel_id: string(255) }),
  broadcast: inline('broadcast', { range: oneOf('here', 'channel', 'everyone') }),
  date: inline('date', { timestamp: number, format: string(255) }, { url: url(), fallback: string(255) }),
  color: inline('color', { value: string(20) }),
});
const border = integer(0, 1);
const richTextSection = object({ type: isType('rich_text_section'), elements: list(richTextItem, 0, 500) });
const richTextPart = byType({
  rich_text_section: richTextSection,
  rich_text_list: object(
    { type: isType('rich_text_list'), elements: list(richTextSection, 1, 500), style: oneOf('bullet', 'ordered') },
    { indent: integer(0, 8), offset: integer(0, 10_000), border },
  ),
  rich_text_quote: object({ type: isType('rich_text_quote'), elements: list(richTextItem, 0, 500) }, { border }),
  rich_text_preformatted: object(
    { type: isType('rich_text_preformatted'), elements: list(richTextItem, 0, 500) },
    { border, language: string(50) },
  ),
});
const richText = block('rich_text', { elements: list(richTextPart, 1, 500) });

const cell = byType({
  raw_text: object({ type: isType('raw_text'), text: string(10_000) }),
  raw_number: object({ type: isType('raw_number'), value: number, text: string(255) }),
  rich_text: richText,
});
const column = object({}, { align: oneOf('left', 'center', 'right'), is_wrapped: boolean });

/** One table a message, 10,000 characters in all its cells. */
const tableSize: Rule = (value, path, found) => {
  if (countIn(found, 'table') > 1) problem(found, path, 'only one table is allowed in a message');
  const characters =
    JSON.stringify(jsonOf(value).rows ?? [])
      .match(/"text":"((?:[^"\\]|\\.)*)"/g)
      ?.join('').length ?? 0;
  if (characters > 10_000) problem(found, path, 'the cells of a table must be less than 10001 characters in all');
};

const sectionContent: Rule = (value, path, found) => {
  if (isJson(value) && value.text === undefined && value.fields === undefined) problem(found, path, 'one of text and fields is required');
};

const cardContent: Rule = (value, path, found) => {
  if (['hero_image', 'title', 'body', 'actions'].every((key) => jsonOf(value)[key] === undefined))
    problem(found, path, 'one of hero_image, title, body and actions is required');
};

const containerTitle: Rule = (value, path, found) => {
  const { title, rich_text_title: rich, default_collapsed: collapsed, is_collapsible: collapsible } = jsonOf(value);
  if (title === undefined && rich === undefined) problem(found, path, 'one of title and rich_text_title is required');
  if (collapsed === true && collapsible !== true) problem(found, path, 'default_collapsed needs is_collapsible');
};

/** Slack shows videos only of apps with links.embed:write and a registered unfurl domain. */
const noVideo: Rule = (_value, path, found) =>
  problem(found, path, 'video blocks need the scope links.embed:write, which this app has not');

const card = block(
  'card',
  {},
  {
    hero_image: imageElement,
    icon: imageElement,
    title: mrkdwn(150),
    subtitle: mrkdwn(150),
    body: mrkdwn(200),
    actions: list(buttonElement, 1, 2),
  },
  cardContent,
);
const inputRule: Rule = (value, path, found) => (found.surface === 'modal' ? modalInputElement : inputElement)(value, path, found);
const markdownSize: Rule = (value, path, found) => {
  string(12_000)(value, path, found);
  if (countIn(found, 'markdown', textOf(value).length) > 12_000)
    problem(found, path, 'markdown blocks must be less than 12001 characters in all');
};
const taskCard = block(
  'task_card',
  { task_id: string(255), title: string(256), status: oneOf('pending', 'in_progress', 'complete', 'error') },
  { details: richText, output: richText, sources: list(object({ type: isType('url'), url: url(), text: string(255) }), 1, 10) },
);

const simple: Rules = {
  section: block('section', {}, { text: anyText(3000), fields: list(anyText(2000), 1, 10), accessory, expand: boolean }, sectionContent),
  header: block('header', { text: plainText(150) }, { level: integer(1, 4) }),
  divider: block('divider', {}),
  context: block('context', { elements: list(byType({ image: imageElement, plain_text: plainText(3000), mrkdwn: mrkdwn(3000) }), 1, 10) }),
  actions: block('actions', { elements: list(actionsElement, 1, 25) }),
  image: block('image', { alt_text: string(2000) }, { title: plainText(2000), ...imageSource }, oneImageSource),
  input: block(
    'input',
    { label: plainText(2000), element: inputRule },
    { hint: plainText(2000), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: richText,
  table: block('table', { rows: list(list(cell, 1, 20), 1, 100) }, { column_settings: list(column, 0, 20) }, tableSize),
  video: noVideo,
};

const blocks: Rules = {
  ...simple,
  alert: block('alert', { text: anyText(200) }, { level: oneOf('default', 'info', 'warning', 'error', 'success') }),
  markdown: block('markdown', { text: markdownSize }),
  context_actions: block('context_actions', { elements: list(contextActionsElement, 1, 5) }),
  card,
  carousel: block('carousel', { elements: list(card, 1, 10) }),
  container: block(
    'container',
    { child_blocks: list(byType(simple), 1, 10) },
    {
      title: plainText(150),
      rich_text_title: richText,
      subtitle: anyText(150),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: imageElement,
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
    containerTitle,
  ),
  data_table: block(
    'data_table',
    { rows: list(list(cell, 1, 20), 2, 101), caption: string(255) },
    { page_size: integer(1, 100), row_header_column_index: integer(0, 19) },
    tableSize,
  ),
  plan: block('plan', { title: string(256) }, { tasks: list(taskCard, 1, 50) }),
  task_card: taskCard,
};

/** Blocks that not every surface shows (slack-facts, section 4); a block that is missing here goes everywhere. */
const surfaces: { readonly [type: string]: readonly Surface[] } = {
  alert: ['modal'],
  markdown: ['message'],
  context_actions: ['message'],
  plan: ['message'],
  task_card: ['message'],
  table: ['message', 'home'],
  data_table: ['message', 'home'],
  card: ['message', 'home'],
  carousel: ['message', 'home'],
  container: ['message'],
};

function checkBlock(value: unknown, path: string, found: Found): void {
  found.actionIds.clear();
  byType(blocks)(value, path, found);
  const type = textOf(jsonOf(value).type);
  const allowed = Object.hasOwn(surfaces, type) ? surfaces[type] : undefined;
  if (allowed && !allowed.includes(found.surface)) problem(found, path, `unsupported block in a ${found.surface}: ${type}`);
}

/**
 * Judges a list of blocks as Slack does, or a little more strictly.
 * @param value what was sent as `blocks`; a string is refused (parse it first)
 * @returns problems in Slack's wording with a JSON pointer; an empty list means that Slack takes it
 */
export function checkBlocks(value: unknown, surface: Surface): readonly string[] {
  const found = emptyFound(surface);
  list(checkBlock, 0, surface === 'message' ? 50 : 100)(value, '/blocks', found);
  return found.problems;
}

const viewCommon: Rules = { private_metadata: string(3000, 0), callback_id: string(255, 0), external_id: string(255, 0) };
const viewBlocks: Rule = () => undefined;
const modal = object(
  { type: isType('modal'), title: plainText(24), blocks: viewBlocks },
  {
    ...viewCommon,
    submit: plainText(24),
    close: plainText(24),
    clear_on_close: boolean,
    notify_on_close: boolean,
    submit_disabled: boolean,
  },
);
const home = object({ type: isType('home'), blocks: viewBlocks }, viewCommon);

/**
 * Judges a view (`type: modal` or `home`) as views.open and views.publish do.
 * @returns problems as {@link checkBlocks} gives them
 */
export function checkView(view: unknown): readonly string[] {
  const found = emptyFound('modal');
  byType({ modal, home })(view, '', found);
  const { type, blocks: content, submit } = jsonOf(view);
  const inner = checkBlocks(content, type === 'home' ? 'home' : 'modal');
  if (type === 'modal' && submit === undefined && listOf(content).some((entry) => entry.type === 'input')) {
    problem(found, '/submit', 'submit is required when the view has input blocks');
  }
  return [...found.problems, ...inner];
}
