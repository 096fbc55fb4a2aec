import { changeSettings, confirmEscalation, type EscalationResult } from '../../usecases/index.ts';
import type { Severity } from '../../usecases/ports.ts';
import { textIn } from '../form-values.ts';
import { defineSubmission, type SubmissionCall } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { readMetadata } from '../metadata.ts';
import type { Message } from '../views/blocks.ts';
import { alreadyMessage, goneMessage, joinedMessage, notReadyMessage, sentMessage, waitingMessage } from '../views/notices.ts';
import type { Words } from '../words/words.ts';

export default defineSubmission(VIEW.preview, async (call) => {
  const { deps, person, values } = call;
  const { diagnosisId } = await readMetadata(deps.sealer, person, call.metadata);
  const channelId = textIn(values, FIELD.channel);
  const note = textIn(values, FIELD.note);
  const wanted = {
    diagnosisId: diagnosisId ?? '',
    by: person,
    severity: severityOf(textIn(values, FIELD.severity)),
    note: note === '' ? null : note,
    channelId: channelId === '' ? null : channelId,
  };
  const result = diagnosisId === null ? ({ kind: 'not-found' } as const) : await confirmEscalation(deps, wanted);
  await call.ack();
  await call.tell(await answerTo(call, result));
  if (channelId !== '') await rememberChannel(call, channelId);
});

/** An admin who picked a channel for one escalation has chosen it for those to come; anybody else helped this one only. */
async function rememberChannel({ deps, person, access }: SubmissionCall, devopsChannel: string): Promise<void> {
  if (await access.isAdmin(person)) await changeSettings(deps, { by: person, change: { devopsChannel } });
}

async function answerTo(call: SubmissionCall, result: EscalationResult): Promise<Message> {
  const words = await call.words();
  if (result.kind === 'joined') return joinedMessage(words, result.escalation, await call.linkTo(result.escalation));
  return messageFor(words, result);
}

function messageFor(words: Words, result: Exclude<EscalationResult, { readonly kind: 'joined' }>): Message {
  switch (result.kind) {
    case 'escalated':
      return result.escalation.channelId === null ? waitingMessage(words) : sentMessage(words, result.escalation.channelId);
    case 'waiting':
      return waitingMessage(words);
    case 'already':
      return alreadyMessage(words, result.escalation);
    case 'not-ready':
      return notReadyMessage(words);
    default:
      return goneMessage(words);
  }
}

const severityOf = (value: string): Severity => (value === 'low' || value === 'high' ? value : 'normal');
