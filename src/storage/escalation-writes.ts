import type { Escalation, EscalationWrites } from '../usecases/ports.ts';
import type { Sql, Value } from './database.ts';
import { escalationFrom } from './escalation-rows.ts';
import { firstOf } from './rows.ts';
import { withoutNul } from './text.ts';

/** Beside the columns of an escalation: how many people and hosts its reports name. */
export const COUNTS = `
  (select count(distinct reporter_id)::int from why401.report where escalation_id = why401.escalation.id) as people,
  (select count(distinct host)::int from why401.report where escalation_id = why401.escalation.id) as hosts`;

type Change = (set: string, where: string, values: readonly Value[]) => Promise<Escalation | null>;

export function escalationWrites(sql: Sql): EscalationWrites {
  const returned = async (text: string, values: readonly Value[]) => firstOf(await sql.query(text, values), escalationFrom);
  const change: Change = (set, where, values) =>
    returned(`update why401.escalation set ${set} where id = $1 and ${where} returning *, ${COUNTS}`, values);
  return {
    // Without a conflict target: the case's own key and the fault's both decide.
    insertEscalation: ({ id, diagnosisId, teamId, reporterId, channelId, groupId, fingerprint, severity, note }) =>
      returned(
        `insert into why401.escalation (id, diagnosis_id, team_id, reporter_id, channel_id, group_id, fingerprint, severity, note)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning *, 1 as people, 0 as hosts`,
        [id, diagnosisId, teamId, reporterId, channelId, groupId, fingerprint, severity, orNull(note)],
      ),
    lockOpen: (teamId, fingerprint) =>
      returned(`select *, ${COUNTS} from why401.escalation where team_id = $1 and fingerprint = $2 and state <> 'resolved' for update`, [
        teamId,
        fingerprint,
      ]),
    ...partWrites(sql),
    retarget: (id, { channelId, groupId }) => change('channel_id = $2, group_id = $3', 'root_ts is null', [id, channelId, groupId]),
    ...stateWrites(change),
  };
}

type Parts = Pick<
  EscalationWrites,
  'insertReport' | 'raiseSeverity' | 'insertChange' | 'setRootCard' | 'setEvidence' | 'setFileDone' | 'forgetRootCard' | 'adoptRootCard'
>;

function partWrites(sql: Sql): Parts {
  const set = (column: string) => async (id: string, ts: string) =>
    void (await sql.query(`update why401.escalation set ${column} = $2 where id = $1`, [id, ts]));
  return {
    async insertReport({ escalationId, diagnosisId, reporterId, host, severity, note }) {
      const inserted = await sql.query(
        `insert into why401.report (escalation_id, diagnosis_id, reporter_id, host, severity, note)
         values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning diagnosis_id`,
        [escalationId, diagnosisId, reporterId, host, severity, orNull(note)],
      );
      return inserted.length > 0;
    },
    async raiseSeverity(id, severity) {
      await sql.query('update why401.escalation set severity = $2 where id = $1', [id, severity]);
    },
    async insertChange({ id, escalationId, kind, by, text, diagnosisId }) {
      await sql.query(
        'insert into why401.escalation_change (id, escalation_id, kind, by_user, body, diagnosis_id) values ($1, $2, $3, $4, $5, $6)',
        [id, escalationId, kind, by, orNull(text), diagnosisId],
      );
    },
    setRootCard: set('root_ts'),
    setEvidence: set('evidence_ts'),
    async setFileDone(id) {
      await sql.query('update why401.escalation set file_done = true where id = $1', [id]);
    },
    async adoptRootCard(id, ts) {
      const adopted = await sql.query('update why401.escalation set root_ts = $2 where id = $1 and root_ts is null returning id', [id, ts]);
      return adopted.length > 0;
    },
    async forgetRootCard(id, ts) {
      const forgotten = await sql.query(
        'update why401.escalation set root_ts = null, evidence_ts = null, file_done = false where id = $1 and root_ts = $2 returning id',
        [id, ts],
      );
      return forgotten.length > 0;
    },
  };
}

type States = Pick<EscalationWrites, 'acknowledge' | 'resolve' | 'explain' | 'snooze' | 'reopen' | 'release' | 'remind' | 'renew'>;

const AWAKE = 'snoozed_by = null, snoozed_until = null, snooze_reason = null';
const UNTAKEN = 'acknowledged_by = null, acknowledged_at = null';
const NEXT = 'revision = revision + 1';
const AT_REVISION = '($2::int is null or revision = $2)';

function stateWrites(change: Change): States {
  return {
    acknowledge: (id, userId) =>
      change(`state = 'acknowledged', acknowledged_by = $2, acknowledged_at = now(), ${AWAKE}, ${NEXT}`, `state in ('open', 'snoozed')`, [
        id,
        userId,
      ]),
    resolve: (id, userId, resolution) =>
      change(`state = 'resolved', resolved_by = $2, resolved_at = now(), resolution = $3, ${AWAKE}, ${NEXT}`, `state <> 'resolved'`, [
        id,
        userId,
        orNull(resolution),
      ]),
    explain: (id, resolution) => change('resolution = $2', `state = 'resolved'`, [id, withoutNul(resolution)]),
    snooze: (id, userId, until, reason) =>
      change(`state = 'snoozed', snoozed_by = $2, snoozed_until = $3, snooze_reason = $4, ${NEXT}`, `state in ('open', 'acknowledged')`, [
        id,
        userId,
        until,
        orNull(reason),
      ]),
    // The unique index would refuse a second open thread of the fault; asking first makes that an answer instead of an error.
    reopen: (id) =>
      change(
        `state = 'open', reopened_at = now(), reminders = 0, resolved_by = null, resolved_at = null, resolution = null, ${UNTAKEN}, ${NEXT}`,
        `state = 'resolved' and not exists (select 1 from why401.escalation other where other.team_id = why401.escalation.team_id
           and other.fingerprint = why401.escalation.fingerprint and other.state <> 'resolved')`,
        [id],
      ),
    release: (id, revision) =>
      change(`state = 'open', reminders = 0, ${UNTAKEN}, ${AWAKE}, ${NEXT}`, `state in ('acknowledged', 'snoozed') and ${AT_REVISION}`, [
        id,
        revision,
      ]),
    remind: (id, revision) => change(`reminders = reminders + 1, ${NEXT}`, `state = 'open' and ${AT_REVISION}`, [id, revision]),
    renew: (id, revision) => change(NEXT, `state = 'acknowledged' and ${AT_REVISION}`, [id, revision]),
  };
}

const orNull = (text: string | null): string | null => (text === null ? null : withoutNul(text));
