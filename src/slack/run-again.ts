import { requestAgain } from '../usecases/index.ts';
import type { DiagnosisRecord, ReplyTo } from '../usecases/ports.ts';
import { prefilledFrom } from './form-request.ts';
import type { ActionCall } from './handler.ts';
import { replyToOf, writeMetadata } from './metadata.ts';
import { formView } from './views/form.ts';
import { againMessage, goneMessage } from './views/notices.ts';

/** Runs a case again, or opens the form for the secret that was deleted with it. Acknowledges. */
export async function runAgain(call: ActionCall, record: DiagnosisRecord): Promise<void> {
  const { deps, person: by, key: requestKey } = call;
  const result = await requestAgain(deps, { diagnosisId: record.id, by, replyTo: placeOf(call), requestKey });
  await call.ack();
  const words = await call.words();
  if (result.kind === 'not-found') return call.tell(goneMessage(words));
  return result.kind === 'queued' ? call.tell(againMessage(words, result.caseNumber)) : askAgain(call, record);
}

/** Where it was asked: in the thread, if the answer stands in one. */
const placeOf = (call: ActionCall): ReplyTo =>
  call.threadTs === null || call.channelId === null
    ? replyToOf(call)
    : { kind: 'thread', channelId: call.channelId, threadTs: call.threadTs };

/** Secrets end with their job; everything else is filled in, so that only they have to be given again. */
async function askAgain(call: ActionCall, record: DiagnosisRecord): Promise<void> {
  const { channelId, responseUrl, person, deps } = call;
  const words = await call.words();
  const metadata = await writeMetadata(deps.sealer, person, { channelId, responseUrl, diagnosisId: record.id });
  await call.open(formView(words, { ...prefilledFrom(record.diagnosis), notice: words.form.secretWasDeleted }, metadata));
}
