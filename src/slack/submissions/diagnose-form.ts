import { findDiagnosis, firstSending, requestDiagnosis } from '../../usecases/index.ts';
import { errorWords, formRequest, isWithoutCredential } from '../form-request.ts';
import { defineSubmission, type SubmissionCall } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { type Remembered, readMetadata, replyToOf } from '../metadata.ts';

export default defineSubmission(VIEW.form, async (call) => {
  const { deps, person, values, metadata, key } = call;
  const request = formRequest(values);
  // The refusal is the acknowledgement, so here the words come before it; they take 1 s at most.
  if (request.kind === 'refused') return call.refuse(errorWords(await call.words(), request.errors));
  const remembered = await readMetadata(deps.sealer, person, metadata);
  if (isWithoutCredential(values) && (await isMissed(call, remembered)))
    return call.refuse(errorWords(await call.words(), { [FIELD.credential]: 'missed' }));
  const { text, overlay, experiments } = request;
  await requestDiagnosis(deps, {
    by: person,
    channelId: remembered.channelId,
    threadTs: remembered.threadTs ?? null,
    request: { text, overlay, experiments, replyTo: replyToOf(remembered) },
    requestKey: key,
    previousId: remembered.diagnosisId,
  });
  await call.ack();
});

/** The case before had a credential, which was deleted: said once, since to try without one is a question too. */
async function isMissed({ deps, person, viewId, sendingId }: SubmissionCall, { diagnosisId }: Remembered): Promise<boolean> {
  if (diagnosisId === null) return false;
  const before = await findDiagnosis(deps, { id: diagnosisId, by: person });
  if (before?.diagnosis?.request == null || before.diagnosis.request.complete) return false;
  return firstSending(deps, { by: person, view: viewId, sending: sendingId });
}
