import type { InputBlock, PlainTextOption } from '@slack/types';
import { FIELD } from '../ids.ts';
import { foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { plain } from './blocks.ts';
import { optionOf, textField } from './settings-fields.ts';

/** A user group as Slack lists it. */
export interface UserGroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
}

/** The option for "no group": Slack's selects cannot be emptied everywhere. */
export const NO_GROUP = 'none';

/** Slack's limit for options in a list, and for lists in a menu. */
const OPTIONS = 100;

/** A menu of the workspace's groups; where they may not be listed, a field for an id. */
export function groupField(words: Words, groupId: string | null, groups: readonly UserGroup[] | null): InputBlock {
  const { group } = words.settings;
  if (groups === null) {
    const asked = { label: group.idLabel, hint: group.idHint, placeholder: group.idPlaceholder };
    return textField(FIELD.group, asked, { initial: groupId ?? '' });
  }
  const none = optionOf({ value: NO_GROUP, label: group.none });
  const options = groups.toSorted((one, other) => one.handle.localeCompare(other.handle, 'en')).map(groupOption);
  // A group that was deleted since, or one too many for the menu, must not be lost by saving.
  const chosen = groupId === null ? none : (options.find(({ value }) => value === groupId) ?? optionOf({ value: groupId, label: groupId }));
  const known = options.includes(chosen) || chosen === none ? options : [chosen, ...options];
  return {
    type: 'input',
    block_id: FIELD.group,
    label: plain(group.label),
    hint: plain(group.hint),
    element: { type: 'static_select', action_id: FIELD.input, ...offered(words, [none, ...known]), initial_option: chosen },
  };
}

const groupOption = ({ id, handle, name }: UserGroup): PlainTextOption =>
  optionOf({ value: id, label: foreign(handle === '' ? name : `@${handle}${name === '' ? '' : ` (${name})`}`, 75) || id });

/** Up to 100 options as they are, more in lists with a heading. */
function offered({ settings: { group } }: Words, options: readonly PlainTextOption[]) {
  if (options.length <= OPTIONS) return { options: [...options] };
  const lists = Array.from({ length: Math.min(OPTIONS, Math.ceil(options.length / OPTIONS)) }, (_, index) =>
    options.slice(index * OPTIONS, (index + 1) * OPTIONS),
  );
  return {
    option_groups: lists.map((list) => ({
      label: plain(foreign(group.span(list[0]?.text.text.slice(0, 30) ?? '', list.at(-1)?.text.text.slice(0, 30) ?? ''), 75)),
      options: [...list],
    })),
  };
}
