import { type Json, jsonOf, listOf, textOf } from './json.ts';

/** Element types that hold a value (all but buttons, overflow and images). */
const MULTI: { readonly [type: string]: string } = {
  checkboxes: 'selected_options',
  multi_static_select: 'selected_options',
  multi_external_select: 'selected_options',
  multi_users_select: 'selected_users',
  multi_channels_select: 'selected_channels',
  multi_conversations_select: 'selected_conversations',
};
const SINGLE: { readonly [type: string]: string } = {
  plain_text_input: 'value',
  email_text_input: 'value',
  url_text_input: 'value',
  number_input: 'value',
  static_select: 'selected_option',
  external_select: 'selected_option',
  radio_buttons: 'selected_option',
  users_select: 'selected_user',
  channels_select: 'selected_channel',
  conversations_select: 'selected_conversation',
  datepicker: 'selected_date',
  timepicker: 'selected_time',
  datetimepicker: 'selected_date_time',
};

const INITIAL: { readonly [key: string]: string } = {
  value: 'initial_value',
  selected_option: 'initial_option',
  selected_options: 'initial_options',
  selected_user: 'initial_user',
  selected_users: 'initial_users',
  selected_channel: 'initial_channel',
  selected_channels: 'initial_channels',
  selected_conversation: 'initial_conversation',
  selected_conversations: 'initial_conversations',
  selected_date: 'initial_date',
  selected_time: 'initial_time',
  selected_date_time: 'initial_date_time',
};

/** What a person can put into an element: text, an option's value or an id; several for multi selects and checkboxes. */
export type Entry = string | readonly string[];

/** The elements of a block that people can act on, wherever the block keeps them. */
export function elementsOf(block: Json): readonly Json[] {
  const own = block.type === 'context' ? [] : listOf(block.elements);
  const inner = [...listOf(block.child_blocks), ...(block.type === 'carousel' ? listOf(block.elements) : [])].flatMap(elementsOf);
  const single = [block.element, block.accessory].filter((entry) => entry !== undefined).map(jsonOf);
  return [...(block.type === 'carousel' ? [] : own), ...single, ...listOf(block.actions), ...inner];
}

/** state.values as it is before anyone typed. */
export function initialState(blocks: readonly Json[]): { [blockId: string]: { [actionId: string]: Json } } {
  const state: { [blockId: string]: { [actionId: string]: Json } } = {};
  for (const block of blocks) {
    for (const element of elementsOf(block)) {
      const key = valueKey(element);
      if (key === undefined) continue;
      const empty = Object.hasOwn(MULTI, textOf(element.type)) ? [] : null;
      const first = element[INITIAL[key] ?? ''] ?? empty;
      const blockId = textOf(block.block_id);
      state[blockId] = { ...state[blockId], [textOf(element.action_id)]: { type: element.type, [key]: first } };
    }
  }
  return state;
}

/** The key under which an element's value stands in payloads ("selected_option", "value", …); undefined for buttons. */
export function valueKey(element: Json): string | undefined {
  return MULTI[textOf(element.type)] ?? SINGLE[textOf(element.type)];
}

/**
 * The state of an element after a person entered something.
 * @throws Error when the element has no such option: a test that picks what isn't there is wrong
 */
export function entered(element: Json, entry: Entry): Json {
  const key = valueKey(element);
  const type = textOf(element.type);
  if (key === undefined) throw new Error(`a ${type} takes no value`);
  const several = typeof entry === 'string' ? [entry] : entry;
  if (key === 'selected_options') return { type, [key]: several.map((value) => optionOf(element, value)) };
  if (Object.hasOwn(MULTI, type)) return { type, [key]: several };
  const single = several[0] ?? '';
  if (single === '') return { type, [key]: null };
  if (key === 'selected_option') return { type, [key]: optionOf(element, single) };
  return { type, [key]: key === 'selected_date_time' ? Number(single) : single };
}

/** The option with this value. @throws Error when there is none */
export function optionOf(element: Json, value: string): Json {
  const options = [...listOf(element.options), ...listOf(element.option_groups).flatMap((group) => listOf(group.options))];
  const found = options.find((option) => option.value === value);
  if (!found) throw new Error(`no option "${value}" in ${textOf(element.action_id)}`);
  return found;
}

/** What keeps a modal from being sent, by block_id, as Slack's own client says it. */
export function missingEntries(
  blocks: readonly Json[],
  values: { readonly [block: string]: { readonly [action: string]: Json } },
): { [blockId: string]: string } {
  const errors: { [blockId: string]: string } = {};
  for (const block of blocks) {
    if (block.type !== 'input') continue;
    const element = jsonOf(block.element);
    const blockId = textOf(block.block_id);
    const value = values[blockId]?.[textOf(element.action_id)]?.[valueKey(element) ?? ''];
    const complaint = complaintAbout(element, value, block.optional === true);
    if (complaint) errors[blockId] = complaint;
  }
  return errors;
}

function complaintAbout(element: Json, value: unknown, optional: boolean): string | undefined {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return optional ? undefined : 'Please complete this required field.';
  }
  const length = typeof value === 'string' ? value.length : 0;
  if (length > Number(element.max_length ?? 3000)) return `Please use fewer than ${Number(element.max_length ?? 3000) + 1} characters.`;
  if (length > 0 && length < Number(element.min_length ?? 0)) return `Please use at least ${Number(element.min_length)} characters.`;
  if (element.type === 'url_text_input' && !URL.canParse(String(value))) return 'Please enter a valid URL.';
  if (element.type === 'number_input' && !Number.isFinite(Number(value))) return 'Please enter a number.';
  return undefined;
}
