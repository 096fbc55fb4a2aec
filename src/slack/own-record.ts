import { findDiagnosis } from '../usecases/index.ts';
import type { DiagnosisRecord } from '../usecases/ports.ts';
import type { ActionCall } from './handler.ts';
import { goneMessage, notYoursMessage } from './views/notices.ts';

/** The diagnosis a button (or `id`) names, if this person asked for it; else they are told and it is null. */
export async function ownRecord(call: ActionCall, id = call.value): Promise<DiagnosisRecord | null> {
  const record = await findDiagnosis(call.deps, { id, by: call.person });
  if (record?.by.userId === call.person.userId) return record;
  // Acknowledged first: their language may have to be asked for.
  await call.ack();
  const words = await call.words();
  await call.tell(record === null ? goneMessage(words) : notYoursMessage(words));
  return null;
}
