import { z } from 'zod';
import type { Diagnosis } from '../engine/index.ts';
import type { DiagnosisRecord, Feedback } from '../usecases/ports.ts';
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
  thread_ts: textOrNull,
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

/** @throws ZodError when the row is not what the schema promises; so do all readers of rows. */
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
    threadTs: rest.thread_ts,
    sealedReply: rest.sealed_reply,
    previousId: rest.previous_id,
    createdAt: rest.created_at,
    finishedAt: rest.finished_at,
    deliveredAt: rest.delivered_at,
  };
}

const FeedbackRow = z.object({
  id: text,
  team_id: text,
  user_id: text,
  diagnosis_id: text,
  cause_id: textOrNull,
  comment: textOrNull,
  diagnosis: StoredDiagnosis,
  created_at: time,
});

export function feedbackFrom(row: Row): Feedback {
  const { id, comment, diagnosis, ...rest } = FeedbackRow.parse(row);
  return {
    id,
    comment,
    diagnosis,
    teamId: rest.team_id,
    userId: rest.user_id,
    diagnosisId: rest.diagnosis_id,
    causeId: rest.cause_id,
    createdAt: rest.created_at,
  };
}

/** The first row read by `read`, or null. */
export function firstOf<Result>(rows: readonly Row[], read: (row: Row) => Result): Result | null {
  const [row] = rows;
  return row === undefined ? null : read(row);
}
