import type { ModalView } from '@slack/types';
import type { Escalation } from '../../usecases/ports.ts';
import { COMMAND, VIEW } from '../ids.ts';
import { OURS } from '../limits.ts';
import { channelWords, inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { line, type Message, plain, preformatted, richText, said, section, span, strong } from './blocks.ts';
import { stateLine } from './card.ts';

/** Short answers that are no diagnosis. Plain, kind, and always with what to do next. */
export function helpMessage({ notices }: Words): Message {
  const examples = notices.examples(COMMAND);
  const more = `${notices.helpWays(COMMAND)}\n${notices.helpSecrets}`;
  return {
    text: `${notices.help}\n${exampleText(examples)}\n${more}`,
    blocks: [section(notices.help), richText(line(strong(notices.examplesTitle)), preformatted(examples.join('\n'), 1000)), section(more)],
  };
}

export function usageMessage({ notices }: Words): Message {
  const examples = notices.examples(COMMAND);
  const more = notices.usageMore(COMMAND);
  return {
    text: `${notices.usage}\n${exampleText(examples)}\n${more}`,
    blocks: [section(notices.usage), richText(preformatted(examples.join('\n'), 1000)), section(more)],
  };
}

const exampleText = (examples: readonly string[]): string => examples.map((example) => `• ${inMrkdwn(example, OURS.lineText)}`).join('\n');

export const tooLongMessage = ({ notices }: Words): Message => said(notices.tooLong);

export const busyMessage = ({ notices }: Words): Message => said(notices.busy);

export const brokenMessage = ({ notices }: Words): Message => said(notices.broken);

export const goneMessage = ({ notices }: Words): Message => said(notices.gone(COMMAND));

export const notYoursMessage = ({ notices }: Words): Message => said(notices.notYours(COMMAND));

export const notReadyMessage = ({ notices }: Words): Message => said(notices.notReady);

export const unknownMessage = ({ notices }: Words): Message => said(notices.unknown(COMMAND));

export const againMessage = ({ notices }: Words, caseNumber: string): Message => said(notices.again(inMrkdwn(caseNumber, 10)));

export const sentMessage = ({ notices }: Words, channelId: string): Message => said(notices.sent(channelWords(channelId)));

export const alreadyMessage = (words: Words, escalation: Escalation): Message =>
  said(`${placeOf(words, escalation)}\n${stateLine(words, escalation)}`);

const placeOf = ({ notices }: Words, { channelId }: Escalation): string =>
  channelId === null ? notices.alreadyWaiting : notices.already(channelWords(channelId));

/** Nobody chose a channel yet. */
export const waitingMessage = ({ notices }: Words): Message => said(notices.waiting);

/** The fault is known: this report joined its thread. `link`: to the card; null where Slack did not say. */
export const joinedMessage = (words: Words, escalation: Escalation, link: string | null): Message =>
  said(
    `${words.notices.joined(escalation.channelId === null ? '' : channelWords(escalation.channelId), link)}\n${stateLine(words, escalation)}`,
  );

/** Not for this person; `whom` names a group or channel to ask. */
export const mayNotActMessage = ({ notices }: Words, whom: string): Message => said(notices.mayNotAct(whom));

export const mayNotEscalateMessage = ({ notices }: Words, whom: string): Message => said(notices.mayNotEscalate(whom));

export const lostMessage = (words: Words, escalation: Escalation): Message => said(`${words.notices.lost} ${stateLine(words, escalation)}`);

/** In a modal: what Slack shows there until it is closed. */
export function noticeView({ common }: Words, { text, blocks }: Message): ModalView {
  return {
    type: 'modal',
    callback_id: VIEW.notice,
    title: plain(common.productName),
    close: plain(common.close),
    blocks: blocks.length === 0 ? [section(text)] : [...blocks],
  };
}

export const loadingView = (words: Words): ModalView =>
  noticeView(words, { text: '', blocks: [richText(line(span(words.common.moment)))] });
