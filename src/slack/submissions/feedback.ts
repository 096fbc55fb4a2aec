import { findDiagnosis, giveFeedback } from '../../usecases/index.ts';
import { textIn } from '../form-values.ts';
import { defineSubmission } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { readMetadata } from '../metadata.ts';
import { chosenCause, feedbackThanksMessage } from '../views/feedback.ts';
import { goneMessage } from '../views/notices.ts';
import { en } from '../words/en.ts';

export default defineSubmission(VIEW.feedback, async (call) => {
  const { deps, person: by, values, key: requestKey } = call;
  const { diagnosisId } = await readMetadata(deps.sealer, by, call.metadata);
  const causeId = chosenCause(en, textIn(values, FIELD.cause));
  const comment = textIn(values, FIELD.comment);
  const given = { diagnosisId: diagnosisId ?? '', by, causeId, comment: comment === '' ? null : comment, requestKey };
  const { kind } = await giveFeedback(deps, given);
  await call.ack();
  const words = await call.words();
  const record = kind === 'kept' ? await findDiagnosis(deps, { id: given.diagnosisId, by }) : null;
  await call.tell(record === null ? goneMessage(words) : feedbackThanksMessage(words, record));
});
