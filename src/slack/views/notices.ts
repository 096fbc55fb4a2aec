import type { ModalView } from '@slack/types';
import type { Escalation } from '../../usecases/ports.ts';
import { COMMAND, VIEW } from '../ids.ts';
import { OURS } from '../limits.ts';
import { channelWords, inMrkdwn } from '../mrkdwn.ts';
import { line, type Message, plain, preformatted, richText, section, strong, words } from './blocks.ts';
import { stateLine } from './card.ts';

/** Short answers that are no diagnosis. Plain, kind, and always with what to do next. */
const said = (text: string): Message => ({ text, blocks: [section(text)] });

const EXAMPLES = [
  `${COMMAND} https://api.example.com/v1/orders`,
  `${COMMAND} curl -H 'Authorization: Bearer <token>' https://api.example.com/v1/orders`,
  `${COMMAND} eyJhbGciOi… (a token alone)`,
] as const;

const EXAMPLE_TEXT = EXAMPLES.map((example) => `• ${inMrkdwn(example, OURS.lineText)}`).join('\n');

export function helpMessage(): Message {
  const what =
    'Give me what failed and I find out why: a URL, a curl command, a token, or the response you got. I look at it, try a few harmless requests, and tell you the cause, how to mend it, and who can help.';
  const form = `\`${COMMAND}\` alone opens a form for longer texts.`;
  const secrets = 'Only you see the answer. What you paste is kept encrypted until the diagnosis ends, then deleted.';
  return {
    text: `${what}\n${EXAMPLE_TEXT}\n${form}\n${secrets}`,
    blocks: [section(what), richText(line(strong('Examples')), preformatted(EXAMPLES.join('\n'), 1000)), section(`${form}\n${secrets}`)],
  };
}

export function usageMessage(): Message {
  const what = 'I could not find a URL, a curl command, a token or a response in that. Try one of these:';
  const more = `\`${COMMAND}\` alone opens a form, \`${COMMAND} help\` says more.`;
  return {
    text: `${what}\n${EXAMPLE_TEXT}\n${more}`,
    blocks: [section(what), richText(preformatted(EXAMPLES.join('\n'), 1000)), section(more)],
  };
}

export const tooLongMessage = (): Message =>
  said('That is more text than I can read at once (500,000 characters at most). Please paste only the failing request and its response.');

export const busyMessage = (): Message => said('I could not take this in just now, so nothing was kept. Please try again in a minute.');

export const brokenMessage = (): Message => said('Something went wrong on my side; nothing was changed. Please try again in a minute.');

export const goneMessage = (): Message =>
  said(`I no longer have this case, so this button cannot do anything. Start again with \`${COMMAND}\`.`);

export const notYoursMessage = (): Message =>
  said(`Only the person who asked can do this. You can start your own diagnosis with \`${COMMAND}\`.`);

export const notReadyMessage = (): Message => said('This case has no result that could be escalated. Run it again first.');

export const unknownMessage = (): Message => said(`I do not know that one any more. \`${COMMAND} help\` shows what I can do.`);

export const againMessage = (caseNumber: string): Message =>
  said(`Running it again as case ${inMrkdwn(caseNumber, 10)}. The answer comes here in a moment.`);

export const sentMessage = (channelId: string): Message =>
  said(`📣 Your case is on its way to DevOps in ${channelWords(channelId)}. I tell you here when someone takes it.`);

export const alreadyMessage = (escalation: Escalation): Message =>
  said(`This case is with DevOps already, in ${channelWords(escalation.channelId)}.\n${stateLine(escalation)}`);

export const lostMessage = (escalation: Escalation): Message => said(`Someone was faster. ${stateLine(escalation)}`);

/** In a modal: what Slack shows there until it is closed. */
export function noticeView({ text, blocks }: Message): ModalView {
  return {
    type: 'modal',
    callback_id: VIEW.notice,
    title: plain('why401'),
    close: plain('Close'),
    blocks: blocks.length === 0 ? [section(text)] : [...blocks],
  };
}

export const loadingView = (): ModalView => noticeView({ text: '', blocks: [richText(line(words('One moment…')))] });
