import { z } from 'zod';
import type { JobName, Jobs, Store, StoreTransaction } from '../usecases/ports.ts';
import type { Database, Sql, Value } from './database.ts';
import { diagnosisFrom, escalationFrom, firstOf } from './rows.ts';

/** Puts a job on the queue through the given connection, so that it is there exactly when the transaction commits. */
export type Enqueue = <Name extends JobName>(sql: Sql, name: Name, data: Jobs[Name], options?: { readonly id?: string }) => Promise<void>;

const Channel = z.object({ devops_channel: z.string().nullable() });

/** The store of the use cases on either database. */
export function createStore(database: Database, enqueue: Enqueue): Store {
  const find = (text: string, ...values: Value[]) => database.query(text, values);
  return {
    transaction: (work) => database.transaction((sql) => work(transactionOn(sql, enqueue))),
    findDiagnosis: async (id) => firstOf(await find('select * from why401.diagnosis where id = $1', id), diagnosisFrom),
    async diagnosesOf({ teamId, userId }, limit) {
      const newest = 'select * from why401.diagnosis where team_id = $1 and user_id = $2 order by created_at desc, id limit $3';
      return (await find(newest, teamId, userId, limit)).map(diagnosisFrom);
    },
    findEscalation: async (id) => firstOf(await find('select * from why401.escalation where id = $1', id), escalationFrom),
    escalationOf: async (id) => firstOf(await find('select * from why401.escalation where diagnosis_id = $1', id), escalationFrom),
    async devopsChannel(teamId) {
      const rows = await find('select devops_channel from why401.workspace where team_id = $1', teamId);
      return firstOf(rows, (row) => Channel.parse(row).devops_channel);
    },
    close: () => database.close(),
  };
}

function transactionOn(sql: Sql, enqueue: Enqueue): StoreTransaction {
  return { ...diagnosisWrites(sql), ...escalationWrites(sql), enqueue: (name, data, options) => enqueue(sql, name, data, options) };
}

function diagnosisWrites(sql: Sql): Pick<StoreTransaction, 'insertDiagnosis' | 'finishDiagnosis' | 'markDelivered'> {
  return {
    async insertDiagnosis({ id, caseNumber, by, channelId, sealed, sealedReply, previousId }) {
      const inserted = await sql.query(
        `insert into why401.diagnosis (id, case_number, team_id, user_id, channel_id, sealed, sealed_reply, previous_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing returning id`,
        [id, caseNumber, by.teamId, by.userId, channelId, sealed, sealedReply, previousId],
      );
      return inserted.length > 0;
    },
    async finishDiagnosis(id, result) {
      const [state, diagnosis, problem] =
        'diagnosis' in result ? ['answered', JSON.stringify(result.diagnosis), null] : ['failed', null, withoutNul(result.problem)];
      const finished = await sql.query(
        `update why401.diagnosis set state = $2, diagnosis = $3::text::json, problem = $4, sealed = null, finished_at = now()
         where id = $1 and state = 'queued' returning id`,
        [id, state, diagnosis, problem],
      );
      return finished.length > 0;
    },
    async markDelivered(id) {
      await sql.query('update why401.diagnosis set delivered_at = coalesce(delivered_at, now()), sealed_reply = null where id = $1', [id]);
    },
  };
}

type EscalationWrites = Omit<StoreTransaction, keyof ReturnType<typeof diagnosisWrites> | 'enqueue'>;

function escalationWrites(sql: Sql): EscalationWrites {
  const changed = async (text: string, values: readonly Value[]) => firstOf(await sql.query(`${text} returning *`, values), escalationFrom);
  return {
    insertEscalation: ({ id, diagnosisId, teamId, reporterId, channelId, severity, note }) =>
      changed(
        `insert into why401.escalation (id, diagnosis_id, team_id, reporter_id, channel_id, severity, note)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (diagnosis_id) do nothing`,
        [id, diagnosisId, teamId, reporterId, channelId, severity, note === null ? null : withoutNul(note)],
      ),
    retarget: (diagnosisId, channelId) =>
      changed('update why401.escalation set channel_id = $2 where diagnosis_id = $1 and root_ts is null', [diagnosisId, channelId]),
    async setRootCard(id, ts) {
      await sql.query('update why401.escalation set root_ts = $2 where id = $1', [id, ts]);
    },
    async setEvidence(id, ts) {
      await sql.query('update why401.escalation set evidence_ts = $2 where id = $1', [id, ts]);
    },
    acknowledge: (id, userId) =>
      changed(
        `update why401.escalation set state = 'acknowledged', acknowledged_by = $2, acknowledged_at = now() where id = $1 and state = 'open'`,
        [id, userId],
      ),
    resolve: (id, userId) =>
      changed(
        `update why401.escalation set state = 'resolved', resolved_by = $2, resolved_at = now() where id = $1 and state <> 'resolved'`,
        [id, userId],
      ),
    async setDevopsChannel(teamId, channelId) {
      await sql.query(
        `insert into why401.workspace (team_id, devops_channel) values ($1, $2)
         on conflict (team_id) do update set devops_channel = excluded.devops_channel`,
        [teamId, channelId],
      );
    },
  };
}

/** PostgreSQL's text holds every character but this one. */
const withoutNul = (text: string): string => text.replaceAll('\0', '\uFFFD');
