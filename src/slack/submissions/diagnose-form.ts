import { requestDiagnosis } from '../../usecases/index.ts';
import { formRequest } from '../form-request.ts';
import { defineSubmission } from '../handler.ts';
import { VIEW } from '../ids.ts';
import { readMetadata, replyToOf } from '../metadata.ts';

export default defineSubmission(VIEW.form, async ({ deps, person, values, metadata, key, ack, refuse }) => {
  const request = formRequest(values);
  if (request.kind === 'refused') return refuse(request.errors);
  const remembered = await readMetadata(deps.sealer, person, metadata);
  const { text, overlay, experiments } = request;
  await requestDiagnosis(deps, {
    by: person,
    channelId: remembered.channelId,
    request: { text, overlay, experiments, replyTo: replyToOf(remembered) },
    requestKey: key,
    previousId: remembered.diagnosisId,
  });
  await ack();
});
