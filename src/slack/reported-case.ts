import { findDiagnosis, findEscalation } from '../usecases/index.ts';
import type { DiagnosisRecord } from '../usecases/ports.ts';
import type { ActionCall } from './handler.ts';
import { goneMessage, notYoursMessage } from './views/notices.ts';

/** This person's own (latest) case behind the escalation that a button names; null, and told so, where they reported none. */
export async function reportedCase(call: ActionCall): Promise<DiagnosisRecord | null> {
  const { deps, person: by, value: escalationId } = call;
  const escalation = await findEscalation(deps, { escalationId, by });
  const reports = escalation === null ? [] : await deps.store.reportsOf(escalationId);
  const own = reports.findLast(({ reporterId }) => reporterId === by.userId);
  const record = own === undefined ? null : await findDiagnosis(deps, { id: own.diagnosisId, by });
  if (record !== null) return record;
  await call.ack();
  const words = await call.words();
  await call.tell(escalation === null ? goneMessage(words) : notYoursMessage(words));
  return null;
}
