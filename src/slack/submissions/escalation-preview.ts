import { confirmEscalation, setDevopsChannel } from '../../usecases/index.ts';
import type { Severity } from '../../usecases/ports.ts';
import { textIn } from '../form-values.ts';
import { defineSubmission } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { readMetadata } from '../metadata.ts';
import { alreadyMessage, goneMessage, notReadyMessage, sentMessage } from '../views/notices.ts';

export default defineSubmission(VIEW.preview, async (call) => {
  const { deps, person, values } = call;
  const { diagnosisId } = await readMetadata(deps.sealer, person, call.metadata);
  const channelId = textIn(values, FIELD.channel);
  // Kept before the escalation: a crash in between leaves a channel that is set, and a form that can be sent again.
  if (channelId !== '') await setDevopsChannel(deps, { teamId: person.teamId, channelId });
  const note = textIn(values, FIELD.note);
  const wanted = {
    diagnosisId: diagnosisId ?? '',
    by: person,
    severity: severityOf(textIn(values, FIELD.severity)),
    note: note === '' ? null : note,
  };
  const result = diagnosisId === null ? ({ kind: 'not-found' } as const) : await confirmEscalation(deps, wanted);
  if (result.kind === 'no-channel') {
    const { preview } = await call.words();
    return call.refuse({ [FIELD.severity]: preview.errors.noChannel });
  }
  await call.ack();
  const words = await call.words();
  if (result.kind === 'escalated') return call.tell(sentMessage(words, result.escalation.channelId));
  if (result.kind === 'already') return call.tell(alreadyMessage(words, result.escalation));
  return call.tell(result.kind === 'not-ready' ? notReadyMessage(words) : goneMessage(words));
});

const severityOf = (value: string): Severity => (value === 'low' || value === 'high' ? value : 'normal');
