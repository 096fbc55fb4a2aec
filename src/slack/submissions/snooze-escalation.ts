import { SNOOZE_MINUTES, snoozeEscalation } from '../../usecases/index.ts';
import { actOn } from '../act-on.ts';
import { textIn } from '../form-values.ts';
import { defineSubmission } from '../handler.ts';
import { FIELD, VIEW } from '../ids.ts';
import { readMetadata } from '../metadata.ts';

export default defineSubmission(VIEW.snooze, async (call) => {
  const { deps, person: by, values } = call;
  const { escalationId } = await readMetadata(deps.sealer, by, call.metadata);
  const chosen = Number(textIn(values, FIELD.minutes));
  const minutes = SNOOZE_MINUTES.find((known) => known === chosen) ?? SNOOZE_MINUTES[0];
  const reason = textIn(values, FIELD.reason);
  const id = escalationId ?? '';
  await actOn(call, id, () => snoozeEscalation(deps, { escalationId: id, by, minutes, reason }));
});
