import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { OURS } from '../limits.ts';
import { channelWords, inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { type Message, section } from './blocks.ts';
import { evidenceMessage } from './evidence.ts';
import { personMark } from './marks.ts';
import { reasonWords } from './refusals.ts';

/** The verdict for everybody: without buttons, and without what the person alone should do. */
export function sharedMessage(words: Words, record: DiagnosisRecord): Message {
  const { text, blocks } = evidenceMessage(words, record);
  const by = words.share.by(personMark(record.by.userId), record.caseNumber);
  return { text: `${by}\n${text}`, blocks: [section(by), ...blocks] };
}

const said = (text: string): Message => ({ text, blocks: [section(text)] });

/** @param why the English sentence of an UnreachableError, or of the use cases */
export const shareFailedMessage = (words: Words, { caseNumber }: DiagnosisRecord, why: string): Message =>
  said(`${words.share.failed(caseNumber)} ${inMrkdwn(reasonWords(words, why), OURS.evidenceText)}`);

export const shareQueuedMessage = ({ share }: Words, channelId: string): Message => said(share.queued(channelWords(channelId)));

export const sharedAlreadyMessage = ({ share }: Words): Message => said(share.already);
