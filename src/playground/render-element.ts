import { type Html, html } from './html.ts';
import { type Json, jsonOf, listOf, textOf } from './json.ts';
import type { World } from './world.ts';

/** Where an element stands: it decides how the page names it when it is used. */
export interface Place {
  readonly world: World;
  readonly blockId: string;
  /** An element of an input block is read when the modal is sent; any other acts at once. */
  readonly isField: boolean;
  /** The element's state, where the place has one. */
  readonly value: Json;
  /** Id of the text that explains the element, for aria-describedby. */
  readonly describedBy?: string;
  readonly required?: boolean;
  readonly label?: string;
}

/** One Block Kit element as a plain HTML control. Everything that can be used carries data-action and data-block. */
export function renderElement(element: Json, place: Place): Html {
  const type = textOf(element.type);
  if (type === 'button' || type === 'workflow_button' || type === 'icon_button') return button(element, place);
  if (type === 'overflow') return overflow(element, place);
  if (type === 'feedback_buttons') return feedback(element, place);
  if (type === 'image') return image(element);
  if (type === 'checkboxes' || type === 'radio_buttons') return choices(element, place, type === 'checkboxes' ? 'checkbox' : 'radio');
  if (type.endsWith('_select')) return select(element, place);
  return textInput(element, place);
}

/** Images are named, not loaded: the page reaches no other host. */
export function image(element: Json): Html {
  return html`<span class="image-name" role="img" aria-label="${textOf(element.alt_text)}">🖼 ${textOf(element.alt_text)}</span>`;
}

function plain(value: unknown): string {
  return textOf(jsonOf(value).text);
}

function hooks(element: Json, place: Place, entry?: string): Html {
  const name = html` data-action="${textOf(element.action_id)}" data-block="${place.blockId}"`;
  const value = entry === undefined ? html`` : html` data-entry="${entry}"`;
  const { confirm } = element;
  if (confirm === undefined) return html`${name}${value}`;
  const { title, text, confirm: yes, deny, style } = jsonOf(confirm);
  const dialog = JSON.stringify({ title: plain(title), text: plain(text), yes: plain(yes), no: plain(deny), style: textOf(style) });
  return html`${name}${value} data-confirm="${dialog}"`;
}

function button(element: Json, place: Place): Html {
  const style = textOf(element.style);
  const label = textOf(element.accessibility_label);
  const aria = label === '' ? html`` : html` aria-label="${label}"`;
  const value = textOf(element.value);
  const link = textOf(element.url);
  const text = emojiText(plain(element.text));
  if (/^https?:/.test(link)) {
    return html`<a class="button ${style}" href="${link}" target="_blank" rel="noopener noreferrer"${aria}${hooks(element, place)}>${text}</a>`;
  }
  return html`<button type="button" class="button ${style}"${aria}${hooks(element, place, value === '' ? undefined : value)}>${text}</button>`;
}

function overflow(element: Json, place: Place): Html {
  const items = listOf(element.options).map(
    (option) => html`<button type="button" role="menuitem"${hooks(element, place, textOf(option.value))}>${plain(option.text)}</button>`,
  );
  return html`<details class="overflow"><summary class="button" aria-label="More actions" title="More actions">⋯</summary><div role="menu">${items}</div></details>`;
}

function feedback(element: Json, place: Place): Html {
  const one = (key: string) => {
    const side = jsonOf(element[key]);
    return html`<button type="button" class="button"${hooks(element, place, textOf(side.value))}>${plain(side.text)}</button>`;
  };
  return html`${one('positive_button')}${one('negative_button')}`;
}

function control(element: Json, place: Place): Html {
  const key = place.isField ? html` data-field="${place.blockId}"` : hooks(element, place);
  const described = place.describedBy === undefined ? html`` : html` aria-describedby="${place.describedBy}"`;
  const label = place.label ?? (plain(element.placeholder) || textOf(element.action_id));
  const focus = element.focus_on_load === true ? html` autofocus` : html``;
  const required = place.required ? html` aria-required="true"` : html``;
  return html`${key}${described}${required}${focus} aria-label="${label}"`;
}

function choices(element: Json, place: Place, kind: 'checkbox' | 'radio'): Html {
  const chosen = [...listOf(place.value.selected_options), jsonOf(place.value.selected_option)].map((option) => option.value);
  const items = listOf(element.options).map((option) => {
    const value = textOf(option.value);
    const checked = chosen.includes(value) ? html` checked` : html``;
    const note = option.description === undefined ? html`` : html`<small>${plain(option.description)}</small>`;
    return html`<label class="choice"><input type="${kind}" name="${place.blockId}" value="${value}"${checked}><span>${plain(option.text)}${note}</span></label>`;
  });
  return html`<div class="choices" role="group"${control(element, place)}>${items}</div>`;
}

function select(element: Json, place: Place): Html {
  const isMulti = textOf(element.type).startsWith('multi_');
  const chosen = selected(place.value);
  const option = (value: string, label: string) =>
    html`<option value="${value}"${chosen.includes(value) ? html` selected` : html``}>${label}</option>`;
  const flat = selectable(element, place.world).map(([value, label]) => option(value, label));
  const groups = listOf(element.option_groups).map(
    (group) =>
      html`<optgroup label="${plain(group.label)}">${listOf(group.options).map((entry) => option(textOf(entry.value), plain(entry.text)))}</optgroup>`,
  );
  const empty = isMulti ? html`` : html`<option value="">${plain(element.placeholder) || 'Choose…'}</option>`;
  return html`<select${isMulti ? html` multiple` : html``}${control(element, place)}>${empty}${flat}${groups}</select>`;
}

function selected(value: Json): readonly string[] {
  const options = [...listOf(value.selected_options), jsonOf(value.selected_option)].map((option) => textOf(option.value));
  const ids = Object.entries(value)
    .filter(([key]) => key !== 'type')
    .flatMap(([, entry]) => (Array.isArray(entry) ? entry : [entry]));
  return [...options, ...ids.filter((entry) => typeof entry === 'string')];
}

function selectable(element: Json, world: World): readonly (readonly [string, string])[] {
  const type = textOf(element.type);
  if (type.includes('users')) return world.people.filter((person) => !person.isBot).map((person) => [person.id, person.name]);
  if (type.includes('channels') || type.includes('conversations')) {
    return world.channels.filter((channel) => channel.kind !== 'im').map((channel) => [channel.id, `#${channel.name}`]);
  }
  return listOf(element.options).map((option) => [textOf(option.value), plain(option.text)]);
}

const INPUT_TYPES: { readonly [type: string]: string } = {
  email_text_input: 'email',
  url_text_input: 'url',
  number_input: 'number',
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

function textInput(element: Json, place: Place): Html {
  const { value, selected_date, selected_time } = place.value;
  const text = textOf(value ?? selected_date ?? selected_time);
  const common = html`${control(element, place)} placeholder="${plain(element.placeholder)}"`;
  if (element.multiline === true || element.type === 'rich_text_input') return html`<textarea rows="5"${common}>${text}</textarea>`;
  return html`<input type="${INPUT_TYPES[textOf(element.type)] ?? 'text'}" value="${text}" autocomplete="off"${common}>`;
}

/** Emoji names in plain text ("Run again :repeat:") that buttons use; unknown ones stay as typed. */
const EMOJI: { readonly [name: string]: string } = {
  eyes: '👀',
  repeat: '🔁',
  white_check_mark: '✅',
  rotating_light: '🚨',
  warning: '⚠️',
  mag: '🔍',
  bell: '🔔',
};

export function emojiText(text: string): string {
  return text.replaceAll(/:([a-z0-9_+-]+):/g, (whole, name: string) => EMOJI[name] ?? whole);
}
