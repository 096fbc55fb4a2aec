import type { InputBlock, PlainTextOption } from '@slack/types';
import { RANGES } from '../../usecases/index.ts';
import { FIELD } from '../ids.ts';
import { cut, LIMITS } from '../limits.ts';
import { plain } from './blocks.ts';

/** Inputs of the settings form. What stands in them comes from our own store or from Slack. */

interface TextWords {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
}

export const textField = (
  id: string,
  { label, hint, placeholder }: TextWords,
  { initial = '', multiline = false }: { readonly initial?: string; readonly multiline?: boolean },
): InputBlock => ({
  type: 'input',
  block_id: id,
  optional: true,
  label: plain(label),
  hint: plain(hint),
  element: {
    type: 'plain_text_input',
    action_id: FIELD.input,
    multiline,
    max_length: LIMITS.inputText,
    placeholder: plain(placeholder),
    ...(initial === '' ? {} : { initial_value: cut(initial, LIMITS.inputText) }),
  },
});

/** A whole number; Slack itself holds people to the range. */
export function numberField(
  id: string,
  { label, hint }: Pick<TextWords, 'label' | 'hint'>,
  { setting, value }: { readonly setting: 'retentionDays' | 'remindMinutes' | 'staleHours'; readonly value: number },
): InputBlock {
  const { least, most } = RANGES[setting];
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    hint: plain(hint),
    element: {
      type: 'number_input',
      action_id: FIELD.input,
      is_decimal_allowed: false,
      initial_value: String(value),
      min_value: String(least),
      max_value: String(most),
    },
  };
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export const optionOf = ({ value, label }: Choice): PlainTextOption => ({ text: plain(cut(label, LIMITS.optionText)), value });

export function selectField(
  id: string,
  label: string,
  { options, chosen }: { readonly options: readonly Choice[]; readonly chosen: string },
): InputBlock {
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'input',
    block_id: id,
    label: plain(label),
    element: {
      type: 'static_select',
      action_id: FIELD.input,
      options: options.map(optionOf),
      ...(initial === undefined ? {} : { initial_option: optionOf(initial) }),
    },
  };
}

/** One box to tick, empty at first. */
export const tickedField = (id: string, label: string, text: string): InputBlock => ({
  type: 'input',
  block_id: id,
  optional: true,
  label: plain(label),
  element: { type: 'checkboxes', action_id: FIELD.input, options: [optionOf({ value: 'remove', label: text })] },
});
