import type { ModalView } from '@slack/types';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { VIEW } from '../ids.ts';
import { OURS } from '../limits.ts';
import { channelWords, inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { context, type Message, plain, said, section } from './blocks.ts';
import { channelField } from './channel-field.ts';
import { personMark } from './marks.ts';
import { reasonWords } from './refusals.ts';
import { verdictBlocks, verdictText } from './verdict.ts';

/** The verdict for everybody: without buttons. */
export function sharedMessage(words: Words, record: DiagnosisRecord): Message {
  const { diagnosis } = record;
  const by = words.share.by(personMark(record.by.userId), record.caseNumber);
  if (diagnosis === null) return said(`${by}\n${words.card.noEvidence}`);
  return {
    text: `${by}\n${verdictText(words, diagnosis, record, null)}`,
    blocks: [section(by), ...verdictBlocks(words, diagnosis, record, null)],
  };
}

export interface ShareInput {
  readonly record: DiagnosisRecord;
  /** Where the button was pressed. */
  readonly channelId: string | null;
  readonly metadata: string;
  /** What the channel will read: its language need not be the person's. */
  readonly channelWords: Words;
}

/** Where to, and exactly what will stand there. */
export function shareView(words: Words, input: ShareInput): ModalView {
  const { common, share } = words;
  const { record } = input;
  return {
    type: 'modal',
    callback_id: VIEW.share,
    title: plain(share.title),
    submit: plain(share.submit),
    close: plain(common.cancel),
    private_metadata: input.metadata,
    blocks: [
      // Preset to where the person is; a direct message (D…) is nothing to share with.
      channelField(share.channel, input.channelId?.startsWith('D') === true ? null : input.channelId),
      { type: 'divider' },
      context([share.promise]),
      ...sharedMessage(input.channelWords, record).blocks,
    ],
  };
}

/** @param why the English sentence of an UnreachableError, or of the use cases */
export const shareFailedMessage = (words: Words, { caseNumber }: DiagnosisRecord, why: string): Message =>
  said(`${words.share.failed(caseNumber)} ${inMrkdwn(reasonWords(words, why), OURS.evidenceText)}`);

export const shareQueuedMessage = ({ share }: Words, channelId: string): Message => said(share.queued(channelWords(channelId)));

export const sharedAlreadyMessage = ({ share }: Words): Message => said(share.already);

export const notShareableMessage = ({ share }: Words): Message => said(share.noResult);
