import { z } from 'zod';
import type { Diagnosis } from '../engine/index.ts';
import type { DiagnosisRecord, Escalation } from '../usecases/ports.ts';
import type { Row } from './database.ts';

// The engine wrote it and its type is the contract; a row of another shape is told by its two leading keys.
const StoredDiagnosis = z.custom<Diagnosis>(
  (value) => z.object({ outcome: z.string(), causes: z.array(z.unknown()) }).safeParse(value).success,
);

const text = z.string();
const textOrNull = z.string().nullable();
const time = z.date();
const timeOrNull = z.date().nullable();

const DiagnosisRow = z.object({
  id: text,
  case_number: text,
  team_id: text,
  user_id: text,
  channel_id: textOrNull,
  state: z.enum(['queued', 'answered', 'failed']),
  sealed: textOrNull,
  sealed_reply: textOrNull,
  diagnosis: StoredDiagnosis.nullable(),
  problem: textOrNull,
  previous_id: textOrNull,
  created_at: time,
  finished_at: timeOrNull,
  delivered_at: timeOrNull,
});

const EscalationRow = z.object({
  id: text,
  diagnosis_id: text,
  team_id: text,
  reporter_id: text,
  channel_id: text,
  severity: z.enum(['low', 'normal', 'high']),
  note: textOrNull,
  state: z.enum(['open', 'acknowledged', 'resolved']),
  root_ts: textOrNull,
  evidence_ts: textOrNull,
  acknowledged_by: textOrNull,
  acknowledged_at: timeOrNull,
  resolved_by: textOrNull,
  resolved_at: timeOrNull,
  created_at: time,
});

/** @throws ZodError when the row is not what the schema promises. */
export function diagnosisFrom(row: Row): DiagnosisRecord {
  const { id, state, sealed, diagnosis, problem, ...rest } = DiagnosisRow.parse(row);
  return {
    id,
    state,
    sealed,
    diagnosis,
    problem,
    caseNumber: rest.case_number,
    by: { teamId: rest.team_id, userId: rest.user_id },
    channelId: rest.channel_id,
    sealedReply: rest.sealed_reply,
    previousId: rest.previous_id,
    createdAt: rest.created_at,
    finishedAt: rest.finished_at,
    deliveredAt: rest.delivered_at,
  };
}

/** @throws ZodError when the row is not what the schema promises. */
export function escalationFrom(row: Row): Escalation {
  const { id, severity, note, state, ...rest } = EscalationRow.parse(row);
  return {
    id,
    severity,
    note,
    state,
    diagnosisId: rest.diagnosis_id,
    teamId: rest.team_id,
    reporterId: rest.reporter_id,
    channelId: rest.channel_id,
    rootTs: rest.root_ts,
    evidenceTs: rest.evidence_ts,
    acknowledgedBy: rest.acknowledged_by,
    acknowledgedAt: rest.acknowledged_at,
    resolvedBy: rest.resolved_by,
    resolvedAt: rest.resolved_at,
    createdAt: rest.created_at,
  };
}

/** The first row read by `read`, or null. */
export function firstOf<Result>(rows: readonly Row[], read: (row: Row) => Result): Result | null {
  const [row] = rows;
  return row === undefined ? null : read(row);
}
