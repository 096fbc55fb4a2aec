import { requestAgain } from '../usecases/index.ts';
import type { DiagnosisRecord } from '../usecases/ports.ts';
import { prefilledFrom } from './form-request.ts';
import type { ActionCall } from './handler.ts';
import { replyToOf, writeMetadata } from './metadata.ts';
import { formView } from './views/form.ts';
import { againMessage, goneMessage } from './views/notices.ts';

/** Runs a case again, or opens the form for the secret that was deleted with it. Acknowledges. */
export async function runAgain(call: ActionCall, record: DiagnosisRecord): Promise<void> {
  const result = await requestAgain(call.deps, { diagnosisId: record.id, by: call.person, replyTo: replyToOf(call), requestKey: call.key });
  await call.ack();
  const words = await call.words();
  if (result.kind === 'not-found') return call.tell(goneMessage(words));
  return result.kind === 'queued' ? call.tell(againMessage(words, result.caseNumber)) : askAgain(call, record);
}

/** Secrets end with their job; everything else is filled in, so that only they have to be given again. */
async function askAgain(call: ActionCall, record: DiagnosisRecord): Promise<void> {
  const { channelId, responseUrl, person, deps } = call;
  const words = await call.words();
  const metadata = await writeMetadata(deps.sealer, person, { channelId, responseUrl, diagnosisId: record.id });
  await call.open(formView(words, { ...prefilledFrom(record.diagnosis), notice: words.form.secretWasDeleted }, metadata));
}
