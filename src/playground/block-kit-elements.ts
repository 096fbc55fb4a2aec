import {
  anyText,
  boolean,
  byType,
  countIn,
  emptyFound,
  integer,
  isType,
  list,
  matching,
  number,
  object,
  oneOf,
  plainText,
  problem,
  type Rule,
  type Rules,
  string,
  url,
} from './block-kit-shape.ts';
import { isJson, type Json, jsonOf, listOf } from './json.ts';

/** All four parts are required here: Slack fills in the buttons, but a dialog whose buttons say "OK" explains nothing. */
const confirm = object(
  { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  { style: oneOf('primary', 'danger') },
);

const actionId: Rule = (value, path, found) => {
  string(255)(value, path, found);
  if (typeof value !== 'string') return;
  if (found.actionIds.has(value)) problem(found, path, `\`action_id\` "${value}" already exists in this block`);
  found.actionIds.add(value);
};

const focus: Rule = (value, path, found) => {
  boolean(value, path, found);
  if (value === true && countIn(found, 'focus_on_load') > 1) problem(found, path, 'only one element may have focus_on_load');
};

const responseUrlEnabled: Rule = (value, path, found) => {
  boolean(value, path, found);
  if (found.surface !== 'modal') problem(found, path, 'response_url_enabled is allowed only in modals');
};

const option = (text: Rule, extra: Rules = {}): Rule => object({ text, value: string(75) }, { description: plainText(75), ...extra });
const plainOption = option(plainText(75));
const choiceOption = option(anyText(75));
const overflowOption = option(plainText(75), { url: url() });

const sameOption = (one: Json) => (other: Json) => one.value === other.value && jsonOf(one.text).text === jsonOf(other.text).text;

/** What is chosen at first must be among what can be chosen, to the letter. */
const initialIsOffered: Rule = (value, path, found) => {
  const { options, option_groups: groups, initial_option: one, initial_options: several } = jsonOf(value);
  const offered = [...listOf(options), ...listOf(groups).flatMap((group) => listOf(group.options))];
  const initial = [...(one === undefined ? [] : [jsonOf(one)]), ...listOf(several)];
  if (initial.every((option) => offered.some(sameOption(option)))) return;
  problem(found, path, 'initial options must be among the options');
};

const lengthsAgree: Rule = (value, path, found) => {
  const { min_length: min, max_length: max, initial_value: text } = jsonOf(value);
  if (typeof min === 'number' && typeof max === 'number' && min > max) problem(found, path, 'min_length must not be more than max_length');
  if (typeof text === 'string' && typeof max === 'number' && text.length > max)
    problem(found, path, 'initial_value is longer than max_length');
};

/** static_select holds options or option_groups, never both, never neither. */
const optionsOrGroups: Rule = (value, path, found) => {
  if (!isJson(value)) return;
  if ((value.options === undefined) === (value.option_groups === undefined)) {
    problem(found, path, 'exactly one of options and option_groups is required');
  }
  initialIsOffered(value, path, found);
};

const optionGroups = list(object({ label: plainText(75), options: list(plainOption, 1, 100) }), 1, 100);
const filter = object(
  {},
  {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 1, 4),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
);
const dispatchConfig = object({}, { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2) });

const interactive = (type: string, required: Rules, optional: Rules, also?: Rule): Rule =>
  object({ type: isType(type), action_id: actionId, ...required }, optional, also);

const selectBase: Rules = { placeholder: plainText(150), confirm, focus_on_load: focus };
const multiBase: Rules = { ...selectBase, max_selected_items: integer(1, 1000) };
const id = string(255);
const ids = list(id, 0, 100);
const textual: Rules = { placeholder: plainText(150), focus_on_load: focus, dispatch_action_config: dispatchConfig };
const date = matching(/^\d{4}-\d{2}-\d{2}$/, 'a date, YYYY-MM-DD');
const time = matching(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time, HH:mm');
const conversationDefaults: Rules = { default_to_current_conversation: boolean, filter };

const staticOptions: Rules = { options: list(plainOption, 1, 100), option_groups: optionGroups };

export const imageSource: Rules = {
  image_url: url(['http:', 'https:']),
  slack_file: object({}, { id: string(255), url: url(['https:']) }),
};

/** Exactly one source for an image. */
export const oneImageSource: Rule = (value, path, found) => {
  if (isJson(value) && (value.image_url === undefined) === (value.slack_file === undefined)) {
    problem(found, path, 'exactly one of image_url and slack_file is required');
  }
};

export const imageElement = object({ type: isType('image'), alt_text: string(2000) }, imageSource, oneImageSource);

const feedbackButton = object({ text: plainText(75), value: string(2000) }, { accessibility_label: string(75) });

export const buttonElement = interactive(
  'button',
  { text: plainText(75) },
  { value: string(2000, 0), url: url(), style: oneOf('primary', 'danger'), accessibility_label: string(75), confirm },
);

/** Every interactive element by type. action_id is required here, though Slack makes one up: a handler can't name a made-up one. */
const elements: Rules = {
  button: buttonElement,
  overflow: interactive('overflow', { options: list(overflowOption, 1, 5) }, { confirm }),
  checkboxes: interactive(
    'checkboxes',
    { options: list(choiceOption, 1, 10) },
    { initial_options: list(choiceOption, 1, 10), confirm, focus_on_load: focus },
    initialIsOffered,
  ),
  radio_buttons: interactive(
    'radio_buttons',
    { options: list(choiceOption, 1, 10) },
    { initial_option: choiceOption, confirm, focus_on_load: focus },
    initialIsOffered,
  ),
  static_select: interactive('static_select', {}, { ...selectBase, ...staticOptions, initial_option: plainOption }, optionsOrGroups),
  multi_static_select: interactive(
    'multi_static_select',
    {},
    { ...multiBase, ...staticOptions, initial_options: list(plainOption, 1, 100) },
    optionsOrGroups,
  ),
  users_select: interactive('users_select', {}, { ...selectBase, initial_user: id }),
  multi_users_select: interactive('multi_users_select', {}, { ...multiBase, initial_users: ids }),
  channels_select: interactive('channels_select', {}, { ...selectBase, initial_channel: id, response_url_enabled: responseUrlEnabled }),
  multi_channels_select: interactive('multi_channels_select', {}, { ...multiBase, initial_channels: ids }),
  conversations_select: interactive(
    'conversations_select',
    {},
    { ...selectBase, ...conversationDefaults, initial_conversation: id, response_url_enabled: responseUrlEnabled },
  ),
  multi_conversations_select: interactive(
    'multi_conversations_select',
    {},
    { ...multiBase, ...conversationDefaults, initial_conversations: ids },
  ),
  external_select: interactive('external_select', {}, { ...selectBase, initial_option: plainOption, min_query_length: integer(0, 255) }),
  multi_external_select: interactive(
    'multi_external_select',
    {},
    { ...multiBase, initial_options: list(plainOption, 1, 100), min_query_length: integer(0, 255) },
  ),
  datepicker: interactive('datepicker', {}, { ...selectBase, initial_date: date }),
  timepicker: interactive('timepicker', {}, { ...selectBase, initial_time: time, timezone: string(255) }),
  datetimepicker: interactive('datetimepicker', {}, { confirm, focus_on_load: focus, initial_date_time: number }),
  plain_text_input: interactive(
    'plain_text_input',
    {},
    { ...textual, initial_value: string(3000, 0), multiline: boolean, min_length: integer(0, 3000), max_length: integer(1, 3000) },
    lengthsAgree,
  ),
  email_text_input: interactive('email_text_input', {}, { ...textual, initial_value: string(3000) }),
  url_text_input: interactive('url_text_input', {}, { ...textual, initial_value: string(3000) }),
  number_input: interactive(
    'number_input',
    { is_decimal_allowed: boolean },
    { ...textual, initial_value: string(255), min_value: string(255), max_value: string(255) },
  ),
  rich_text_input: interactive(
    'rich_text_input',
    {},
    {
      ...textual,
      initial_value: object({ type: isType('rich_text') }, { elements: list(object({}), 0, 100), block_id: string(255) }),
      min_lines: integer(1, 100),
      max_lines: integer(1, 100),
    },
  ),
  file_input: interactive('file_input', {}, { filetypes: list(string(255), 1, 50), max_files: integer(1, 10) }),
  feedback_buttons: interactive('feedback_buttons', { positive_button: feedbackButton, negative_button: feedbackButton }, {}),
  icon_button: interactive(
    'icon_button',
    { icon: oneOf('trash'), text: plainText(75) },
    { value: string(2000), accessibility_label: string(75), visible_to_user_ids: ids, confirm },
  ),
  image: imageElement,
};

const pick = (...types: readonly string[]): Rule =>
  byType(Object.fromEntries(Object.entries(elements).filter(([type]) => types.includes(type))));

const selects = ['static', 'users', 'channels', 'conversations', 'external'].map((kind) => `${kind}_select`);
const choices = ['checkboxes', 'radio_buttons', 'datepicker', 'timepicker', ...selects, ...selects.map((kind) => `multi_${kind}`)];

export const actionsElement = pick('button', 'overflow', 'datetimepicker', 'rich_text_input', ...choices);
export const accessory = pick('button', 'overflow', 'image', ...choices);
export const contextActionsElement = pick('feedback_buttons', 'icon_button');
const inputs = ['plain_text_input', 'email_text_input', 'url_text_input', 'number_input', 'rich_text_input', 'datetimepicker', ...choices];
export const inputElement = pick(...inputs);
export const modalInputElement = pick('file_input', ...inputs);

/** Judges what a bot suggests for a menu. @returns problems as checkBlocks gives them */
export function checkOptions(options: unknown): readonly string[] {
  const found = emptyFound('modal');
  list(plainOption, 0, 100)(options, '/options', found);
  return found.problems;
}
