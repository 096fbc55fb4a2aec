import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import { SNOOZE_MINUTES, type SnoozeMinutes } from '../../usecases/index.ts';
import type { Escalation } from '../../usecases/ports.ts';
import { ACTION, FIELD, VIEW } from '../ids.ts';
import { OURS } from '../limits.ts';
import type { Words } from '../words/words.ts';
import { actions, button, type Message, plain, said, section } from './blocks.ts';
import { stateLine } from './card.ts';

/** How long, and why. `metadata` names the escalation. */
export function snoozeView({ common, escalationForms: { snooze } }: Words, metadata: string): ModalView {
  const option = (minutes: SnoozeMinutes): PlainTextOption => ({ text: plain(snooze.minutes.options[minutes]), value: `${minutes}` });
  return {
    type: 'modal',
    callback_id: VIEW.snooze,
    title: plain(snooze.title),
    submit: plain(snooze.submit),
    close: plain(common.cancel),
    private_metadata: metadata,
    blocks: [
      {
        type: 'input',
        block_id: FIELD.minutes,
        label: plain(snooze.minutes.label),
        element: { type: 'static_select', action_id: FIELD.input, options: SNOOZE_MINUTES.map(option), initial_option: option(60) },
      },
      reasonField({ ...snooze.reason, optional: true }),
    ],
  };
}

/** What was done, after the fact. */
export function explainView({ common, escalationForms: { explain } }: Words, metadata: string): ModalView {
  return {
    type: 'modal',
    callback_id: VIEW.explain,
    title: plain(explain.title),
    submit: plain(explain.submit),
    close: plain(common.cancel),
    private_metadata: metadata,
    blocks: [reasonField({ ...explain, optional: false })],
  };
}

interface ReasonWords {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string;
  readonly optional: boolean;
}

const reasonField = ({ label, hint, placeholder, optional }: ReasonWords): KnownBlock => ({
  type: 'input',
  block_id: FIELD.reason,
  optional,
  label: plain(label),
  hint: plain(hint),
  element: {
    type: 'plain_text_input',
    action_id: FIELD.input,
    multiline: true,
    max_length: OURS.note,
    placeholder: plain(placeholder),
  },
});

/** To who resolved it. */
export function resolvedMessage({ escalationForms: { resolved, sayWhat } }: Words, { id }: Escalation): Message {
  const explain = button({ id: ACTION.explain, label: sayWhat, value: id });
  return { text: resolved, blocks: [section(resolved), actions(`resolved:${id}`, [explain])] };
}

export const thanksMessage = ({ escalationForms: { thanks } }: Words): Message => said(thanks);

/** After "Still failing": how the escalation stands now. */
export function reopenedMessage(words: Words, escalation: Escalation): Message {
  const { reopened, stillOpen } = words.escalationForms;
  return said(`${escalation.state === 'open' ? reopened : stillOpen}\n${stateLine(words, escalation)}`);
}
