import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { FIELD, VIEW } from '../ids.ts';
import { cut, LIMITS } from '../limits.ts';
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

/** Said where a repeated diagnosis needs its secret once more. */
export const SECRET_WAS_DELETED =
  'Your credential was deleted as soon as the last diagnosis ended. Please give it again; everything else is filled in.';

/** The form behind `/why401` alone. `metadata` comes back with the answer. */
export function formView(prefilled: Prefilled, metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: VIEW.form,
    title: plain('Why this 401?'),
    submit: plain('Find out'),
    close: plain('Cancel'),
    private_metadata: metadata,
    blocks: [
      context([prefilled.notice ?? 'Fill in what you have: the first field alone is enough, or a URL alone.']),
      textField(FIELD.what, 'What failed?', {
        placeholder: 'Paste a curl command, the response, log lines or a token',
        initial: prefilled.what,
        multiline: true,
      }),
      textField(FIELD.url, 'URL', { placeholder: 'https://api.example.com/v1/orders', initial: prefilled.url }),
      methodField(prefilled.method),
      textField(FIELD.headers, 'Headers', {
        placeholder: 'Accept: application/json',
        hint: 'One on each line. The credential has its own field.',
        initial: prefilled.headers,
        multiline: true,
      }),
      textField(FIELD.credential, 'Credential', {
        placeholder: 'A token, an API key, or user:password',
        hint: 'Used for this one diagnosis, kept encrypted until it ends, then deleted. It is shown to nobody.',
      }),
      experimentsField(prefilled.experiments ?? true),
    ],
  };
}

interface TextField {
  readonly placeholder: string;
  readonly hint?: string;
  readonly initial?: string | undefined;
  readonly multiline?: boolean;
}

function textField(id: string, label: string, { placeholder, hint, initial, multiline = false }: TextField): InputBlock {
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

function methodField(method: string | undefined): KnownBlock {
  const known = METHODS.find((name) => name === method?.toUpperCase());
  return {
    type: 'input',
    block_id: FIELD.method,
    optional: true,
    label: plain('Method'),
    element: {
      type: 'static_select',
      action_id: FIELD.input,
      placeholder: plain('GET'),
      options: METHODS.map((name) => option(name, name)),
      ...(known === undefined ? {} : { initial_option: option(known, known) }),
    },
  };
}

const TRY_VARIATIONS: PlainTextOption = {
  ...option('Try variations of the request', 'on'),
  description: plain('Without the credential, with a random one, … Off: sent once, as given.'),
};

function experimentsField(on: boolean): InputBlock {
  return {
    type: 'input',
    block_id: FIELD.experiments,
    optional: true,
    label: plain('Experiments'),
    element: {
      type: 'checkboxes',
      action_id: FIELD.input,
      options: [TRY_VARIATIONS],
      ...(on ? { initial_options: [TRY_VARIATIONS] } : {}),
    },
  };
}

/** Below a field that cannot be used. */
export const FORM_ERRORS = {
  empty: 'Please paste what failed, or give a URL or a credential.',
  url: 'Please give a whole address that begins with https:// or http://',
  placeholder: 'A secret in this address was deleted: put your own where ‹…› stands.',
  headers: 'Please write each header as Name: value, one on a line.',
  credential: 'Please give one credential on one line.',
} as const;
