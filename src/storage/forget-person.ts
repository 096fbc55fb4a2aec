import type { Forgotten, Person } from '../usecases/ports.ts';
import type { Sql } from './database.ts';

/**
 * Deletes what is one person's. What an open escalation shows stays until it is resolved, because others work on it; in what is resolved, other
 * people's reports go on without this one.
 */
export async function deletePerson(sql: Sql, { teamId, userId }: Person): Promise<Forgotten> {
  const who = [teamId, userId];
  const run = async (text: string): Promise<number> => (await sql.query(text, who)).length;
  const feedback = await run('delete from why401.feedback where team_id = $1 and user_id = $2 returning 1');
  const traces = (await run(ANONYMOUS_CHANGES)) + (await run(ANONYMOUS_ESCALATIONS));
  await run(`delete from why401.report where diagnosis_id in (${MINE}) and escalation_id in (${RESOLVED}) returning 1`);
  await run(HANDED_ON);
  await run(`delete from why401.escalation where id in (${RESOLVED}) and diagnosis_id in (${MINE}) returning 1`);
  // A later case names the one that it repeats.
  await run(`update why401.diagnosis set previous_id = null where previous_id in (${FREE}) returning 1`);
  const cases = await run(`delete from why401.diagnosis where id in (${FREE}) returning 1`);
  const kept = (await sql.query(MINE, who)).length;
  return { cases, feedback, traces, kept };
}

const MINE = 'select id from why401.diagnosis where team_id = $1 and user_id = $2';
const RESOLVED = `select id from why401.escalation where team_id = $1 and state = 'resolved'`;
/** Shown by no escalation (any more). */
const FREE = `${MINE} and not exists (select 1 from why401.report r where r.diagnosis_id = why401.diagnosis.id)
  and not exists (select 1 from why401.escalation e where e.diagnosis_id = why401.diagnosis.id)`;

/** A resolved thread that others reported as well is theirs now. */
const HANDED_ON = `
  update why401.escalation e set diagnosis_id = other.diagnosis_id, reporter_id = other.reporter_id, note = other.note
  from (select distinct on (escalation_id) * from why401.report order by escalation_id, created_at, diagnosis_id) as other
  where other.escalation_id = e.id and e.id in (${RESOLVED}) and e.diagnosis_id in (${MINE}) returning 1`;

const ANONYMOUS_CHANGES = `
  update why401.escalation_change set by_user = null, body = null
  where by_user = $2 and escalation_id in (${RESOLVED}) returning 1`;

const ANONYMOUS_ESCALATIONS = `
  update why401.escalation set
    acknowledged_by = nullif(acknowledged_by, $2), snoozed_by = nullif(snoozed_by, $2), resolved_by = nullif(resolved_by, $2),
    resolution = case when resolved_by = $2 then null else resolution end,
    snooze_reason = case when snoozed_by = $2 then null else snooze_reason end
  where team_id = $1 and state = 'resolved' and $2 in (acknowledged_by, snoozed_by, resolved_by) returning 1`;
