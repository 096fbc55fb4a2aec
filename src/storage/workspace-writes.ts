import type { WorkspaceWrites } from '../usecases/ports.ts';
import type { Sql, Value } from './database.ts';

export function workspaceWrites(sql: Sql): WorkspaceWrites {
  const run = async (text: string, values: readonly Value[]): Promise<void> => void (await sql.query(text, values));
  return {
    saveSettings: (teamId, settings) =>
      run(
        `insert into why401.workspace (team_id, settings) values ($1, $2::text::json)
         on conflict (team_id) do update set settings = excluded.settings`,
        [teamId, JSON.stringify(settings)],
      ),
    saveInstallation: ({ id, sealed, installedBy }) =>
      run(
        `insert into why401.installation (id, sealed, installed_by) values ($1, $2, $3)
         on conflict (id) do update set sealed = excluded.sealed, updated_at = now(),
           installed_by = coalesce(excluded.installed_by, why401.installation.installed_by)`,
        [id, sealed, installedBy],
      ),
    deleteInstallation: (id) => run('delete from why401.installation where id = $1', [id]),
    setEnterprise: (teamId, enterpriseId) =>
      run(
        `insert into why401.workspace (team_id, enterprise_id) values ($1, $2)
         on conflict (team_id) do update set enterprise_id = excluded.enterprise_id`,
        [teamId, enterpriseId],
      ),
    deleteWorkspace: (id) => deleteAll(sql, id),
    deleteOld: () => deleteOld(sql),
    insertDelivery: ({ id, teamId, escalationId, target, event }) =>
      run(
        'insert into why401.delivery (id, team_id, escalation_id, target, event) values ($1, $2, $3, $4, $5) on conflict (id) do nothing',
        [id, teamId, escalationId, target, event],
      ),
    noteDelivery: (id, { state, problem }) =>
      run(
        `update why401.delivery set state = $2, problem = $3, attempts = attempts + 1,
           ended_at = case when $2 = 'pending' then null else now() end where id = $1`,
        [id, state, problem],
      ),
  };
}

/** Reports, changes and deliveries go with their escalation (on delete cascade). */
async function deleteAll(sql: Sql, id: string): Promise<number> {
  const teams = `(select team_id from why401.workspace where enterprise_id = $1 union select $1::text)`;
  let rows = 0;
  for (const table of ['escalation', 'diagnosis', 'feedback', 'claim', 'audit', 'limit_use', 'workspace'])
    rows += (await sql.query(`delete from why401.${table} where team_id in ${teams} returning 1`, [id])).length;
  rows += (await sql.query('delete from why401.installation where id = $1 returning 1', [id])).length;
  return rows;
}

const KEPT = (table: string): string =>
  `coalesce((select (settings ->> 'retentionDays')::int from why401.workspace w where w.team_id = why401.${table}.team_id), 30) * interval '1 day'`;

async function deleteOld(sql: Sql): Promise<number> {
  const escalations = await sql.query(
    `delete from why401.escalation where state = 'resolved' and resolved_at < now() - ${KEPT('escalation')} returning 1`,
  );
  // A case that an escalation still shows stays with it.
  const diagnoses = await sql.query(
    `delete from why401.diagnosis where state <> 'queued' and created_at < now() - ${KEPT('diagnosis')}
       and not exists (select 1 from why401.report r where r.diagnosis_id = why401.diagnosis.id)
       and not exists (select 1 from why401.escalation e where e.diagnosis_id = why401.diagnosis.id) returning 1`,
  );
  // Slack repeats nothing after hours.
  const claims = await sql.query(`delete from why401.claim where created_at < now() - interval '7 days' returning 1`);
  // No limit looks back further than a day.
  const uses = await sql.query(`delete from why401.limit_use where at < now() - interval '1 day' returning 1`);
  return escalations.length + diagnoses.length + claims.length + uses.length;
}
