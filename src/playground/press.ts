import { type Json, textOf } from './json.ts';
import { type Entry, entered, optionOf, valueKey } from './view-state.ts';

/** What goes into `actions[0]` of block_actions, and the state that the element then has (none for buttons and menus). */
export interface Pressed {
  readonly action: Json;
  readonly state?: Json;
}

/**
 * A person uses an element.
 * @param entry for selects, checkboxes, overflow menus and inputs: what they picked or typed
 * @throws Error when the element has no such option
 */
export function pressed(element: Json, blockId: string, entry: Entry | undefined): Pressed {
  const type = textOf(element.type);
  const common = { type, block_id: blockId, action_id: element.action_id };
  if (type === 'overflow') return { action: { ...common, selected_option: optionOf(element, String(entry ?? '')) } };
  if (type === 'feedback_buttons') return { action: { ...common, value: String(entry ?? ''), text: element.text } };
  const key = valueKey(element);
  if (key === undefined) return { action: { ...common, ...given(element, ['text', 'value', 'url', 'style', 'confirm']) } };
  const state = entered(element, entry ?? '');
  return { action: { ...common, ...given(element, ['placeholder']), [key]: state[key] }, state };
}

function given(element: Json, keys: readonly string[]): Json {
  return Object.fromEntries(keys.filter((key) => element[key] !== undefined).map((key) => [key, element[key]]));
}
