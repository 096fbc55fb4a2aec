import { z } from 'zod';
import type { Escalation, EscalationChange, Report } from '../usecases/ports.ts';
import type { Row } from './database.ts';

const text = z.string();
const textOrNull = z.string().nullable();
const time = z.date();
const timeOrNull = z.date().nullable();
const severity = z.enum(['low', 'normal', 'high']);

const EscalationRow = z.object({
  id: text,
  diagnosis_id: text,
  team_id: text,
  reporter_id: text,
  channel_id: textOrNull,
  group_id: textOrNull,
  fingerprint: textOrNull,
  severity,
  note: textOrNull,
  state: z.enum(['open', 'acknowledged', 'snoozed', 'resolved']),
  revision: z.number(),
  root_ts: textOrNull,
  evidence_ts: textOrNull,
  file_done: z.boolean(),
  acknowledged_by: textOrNull,
  acknowledged_at: timeOrNull,
  snoozed_by: textOrNull,
  snoozed_until: timeOrNull,
  snooze_reason: textOrNull,
  resolved_by: textOrNull,
  resolved_at: timeOrNull,
  resolution: textOrNull,
  reopened_at: timeOrNull,
  reminders: z.number(),
  people: z.number(),
  hosts: z.number(),
  created_at: time,
});

export function escalationFrom(row: Row): Escalation {
  const { id, severity, note, state, revision, fingerprint, resolution, reminders, people, hosts, ...rest } = EscalationRow.parse(row);
  return {
    id,
    severity,
    note,
    state,
    revision,
    fingerprint,
    resolution,
    reminders,
    people,
    hosts,
    diagnosisId: rest.diagnosis_id,
    teamId: rest.team_id,
    reporterId: rest.reporter_id,
    channelId: rest.channel_id,
    groupId: rest.group_id,
    rootTs: rest.root_ts,
    evidenceTs: rest.evidence_ts,
    fileDone: rest.file_done,
    acknowledgedBy: rest.acknowledged_by,
    acknowledgedAt: rest.acknowledged_at,
    snoozedBy: rest.snoozed_by,
    snoozedUntil: rest.snoozed_until,
    snoozeReason: rest.snooze_reason,
    resolvedBy: rest.resolved_by,
    resolvedAt: rest.resolved_at,
    reopenedAt: rest.reopened_at,
    createdAt: rest.created_at,
  };
}

const ReportRow = z.object({
  escalation_id: text,
  diagnosis_id: text,
  reporter_id: text,
  host: textOrNull,
  severity,
  note: textOrNull,
  created_at: time,
});

export function reportFrom(row: Row): Report {
  const { host, severity, note, ...rest } = ReportRow.parse(row);
  return {
    host,
    severity,
    note,
    escalationId: rest.escalation_id,
    diagnosisId: rest.diagnosis_id,
    reporterId: rest.reporter_id,
    createdAt: rest.created_at,
  };
}

const KINDS = [
  'acknowledged',
  'resolved',
  'explained',
  'reopened',
  'snoozed',
  'woken',
  'joined',
  'worsened',
  'reminded',
  'asked',
  'still-on-it',
  'handed-back',
  'fixed',
] as const satisfies readonly EscalationChange['kind'][];

export const ChangeKind = z.enum(KINDS);

const ChangeRow = z.object({
  id: text,
  escalation_id: text,
  kind: ChangeKind,
  by_user: textOrNull,
  body: textOrNull,
  diagnosis_id: textOrNull,
  created_at: time,
});

export function changeFrom(row: Row): EscalationChange {
  const { id, kind, ...rest } = ChangeRow.parse(row);
  return {
    id,
    kind,
    escalationId: rest.escalation_id,
    by: rest.by_user,
    at: rest.created_at,
    text: rest.body,
    diagnosisId: rest.diagnosis_id,
  };
}
