import { requestDiagnosis } from '../../usecases/index.ts';
import { errorWords, formRequest } from '../form-request.ts';
import { defineSubmission } from '../handler.ts';
import { VIEW } from '../ids.ts';
import { readMetadata, replyToOf } from '../metadata.ts';

export default defineSubmission(VIEW.form, async (call) => {
  const { deps, person, values, metadata, key } = call;
  const request = formRequest(values);
  // The refusal is the acknowledgement, so here the words come before it; they take 1 s at most.
  if (request.kind === 'refused') return call.refuse(errorWords(await call.words(), request.errors));
  const remembered = await readMetadata(deps.sealer, person, metadata);
  const { text, overlay, experiments } = request;
  await requestDiagnosis(deps, {
    by: person,
    channelId: remembered.channelId,
    request: { text, overlay, experiments, replyTo: replyToOf(remembered) },
    requestKey: key,
    previousId: remembered.diagnosisId,
  });
  await call.ack();
});
