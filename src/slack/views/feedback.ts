import type { ModalView, PlainTextOption } from '@slack/types';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { FIELD, VIEW } from '../ids.ts';
import { cut, LIMITS, OURS } from '../limits.ts';
import { inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { context, type Message, plain, said, section } from './blocks.ts';
import { titleOf } from './verdict-words.ts';

/** Stands for "something else, or I do not know". */
const OTHER = 'other';

/** What the cause really was, and what should have been seen. */
export function feedbackView(words: Words, record: DiagnosisRecord, metadata: string): ModalView {
  const { common, feedback } = words;
  const [first] = record.diagnosis?.causes ?? [];
  const intro = first === undefined ? feedback.nothingSaid : feedback.intro(inMrkdwn(titleOf(words, first), OURS.lineText));
  return {
    type: 'modal',
    callback_id: VIEW.feedback,
    title: plain(feedback.title),
    submit: plain(feedback.submit),
    close: plain(common.cancel),
    private_metadata: metadata,
    blocks: [section(intro), causeField(words), commentField(words), context([feedback.kept])],
  };
}

const isGroup = (words: Words, name: string): name is keyof Words['feedback']['groups'] => Object.hasOwn(words.feedback.groups, name);

function causeField(words: Words): ModalView['blocks'][number] {
  const { cause, causes, groups } = words.feedback;
  const option = (value: string, title: string): PlainTextOption => ({ text: plain(cut(title, LIMITS.optionText)), value });
  const grouped = Object.entries(causes).flatMap(([name, titles]) => {
    const options = Object.entries(titles).map(([id, title]) => option(id, title));
    return isGroup(words, name) ? [{ label: plain(groups[name]), options }] : [];
  });
  const other = { label: plain(groups.unknown), options: [option(OTHER, cause.other)] };
  return {
    type: 'input',
    block_id: FIELD.cause,
    label: plain(cause.label),
    element: {
      type: 'static_select',
      action_id: FIELD.input,
      placeholder: plain(cause.placeholder),
      option_groups: [other, ...grouped],
    },
  };
}

const commentField = ({ feedback: { comment } }: Words): ModalView['blocks'][number] => ({
  type: 'input',
  block_id: FIELD.comment,
  optional: true,
  label: plain(comment.label),
  hint: plain(comment.hint),
  element: {
    type: 'plain_text_input',
    action_id: FIELD.input,
    multiline: true,
    max_length: OURS.note,
    placeholder: plain(comment.placeholder),
  },
});

/** The cause id that was chosen; null for "something else" and for what no menu of ours offers. */
export function chosenCause(words: Words, value: string): string | null {
  return Object.values(words.feedback.causes).some((titles) => Object.hasOwn(titles, value)) ? value : null;
}

export const feedbackThanksMessage = ({ feedback }: Words, { caseNumber }: DiagnosisRecord): Message => said(feedback.thanks(caseNumber));

export const nothingToCorrectMessage = ({ feedback }: Words): Message => said(feedback.noResult);
