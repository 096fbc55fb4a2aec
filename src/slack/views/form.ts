import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { FIELD, VIEW } from '../ids.ts';
import { cut, LIMITS } from '../limits.ts';
import type { Words } from '../words/words.ts';
import { context, plain } from './blocks.ts';

/** What the form starts with. Never a secret: those are deleted with their diagnosis. */
export interface Prefilled {
  readonly what?: string;
  readonly url?: string;
  readonly method?: string;
  readonly headers?: string;
  /** Default true. */
  readonly experiments?: boolean;
  /** Said above the fields. */
  readonly notice?: string;
}

export const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'] as const;

/** The form behind `/why401` alone. `metadata` comes back with the answer. */
export function formView(words: Words, prefilled: Prefilled, metadata: string): ModalView {
  const { form, common } = words;
  return {
    type: 'modal',
    callback_id: VIEW.form,
    title: plain(form.title),
    submit: plain(form.submit),
    close: plain(common.cancel),
    private_metadata: metadata,
    blocks: [
      context([prefilled.notice ?? form.intro]),
      textField(FIELD.what, form.what, { initial: prefilled.what, multiline: true }),
      textField(FIELD.url, form.url, { initial: prefilled.url }),
      methodField(form.method.label, prefilled.method),
      textField(FIELD.headers, form.headers, { initial: prefilled.headers, multiline: true }),
      textField(FIELD.credential, form.credential, {}),
      experimentsField(words, prefilled.experiments ?? true),
    ],
  };
}

interface FieldWords {
  readonly label: string;
  readonly placeholder: string;
  readonly hint?: string;
}

interface TextField {
  readonly initial?: string | undefined;
  readonly multiline?: boolean;
}

function textField(id: string, { label, placeholder, hint }: FieldWords, { initial, multiline = false }: TextField): InputBlock {
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(label),
    ...(hint === undefined ? {} : { hint: plain(hint) }),
    element: {
      type: 'plain_text_input',
      action_id: FIELD.input,
      multiline,
      max_length: LIMITS.inputText,
      placeholder: plain(placeholder),
      ...(initial === undefined || initial === '' ? {} : { initial_value: cut(initial, LIMITS.inputText) }),
    },
  };
}

const option = (text: string, value: string): PlainTextOption => ({ text: plain(text), value });

function methodField(label: string, method: string | undefined): KnownBlock {
  const known = METHODS.find((name) => name === method?.toUpperCase());
  return {
    type: 'input',
    block_id: FIELD.method,
    optional: true,
    label: plain(label),
    element: {
      type: 'static_select',
      action_id: FIELD.input,
      placeholder: plain(METHODS[0]),
      options: METHODS.map((name) => option(name, name)),
      ...(known === undefined ? {} : { initial_option: option(known, known) }),
    },
  };
}

function experimentsField({ form: { experiments } }: Words, on: boolean): InputBlock {
  const tried: PlainTextOption = { ...option(experiments.option, 'on'), description: plain(experiments.description) };
  return {
    type: 'input',
    block_id: FIELD.experiments,
    optional: true,
    label: plain(experiments.label),
    element: {
      type: 'checkboxes',
      action_id: FIELD.input,
      options: [tried],
      ...(on ? { initial_options: [tried] } : {}),
    },
  };
}
