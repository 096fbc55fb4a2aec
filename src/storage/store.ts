import { z } from 'zod';
import type { EnqueueOptions, JobName, Jobs, Person, Store, StoreReads, StoreTransaction } from '../usecases/ports.ts';
import { DEFAULT_SETTINGS } from '../usecases/workspace-model.ts';
import type { Database, Row, Sql, Value } from './database.ts';
import { diagnosisWrites } from './diagnosis-writes.ts';
import { changeFrom, escalationFrom, reportFrom } from './escalation-rows.ts';
import { COUNTS, escalationWrites } from './escalation-writes.ts';
import { diagnosisFrom, feedbackFrom, firstOf } from './rows.ts';
import { AUDIT_PAGE, auditFrom, trustWrites } from './trust-writes.ts';
import { deliveryFrom, enterpriseFrom, installationFrom, settingsFrom } from './workspace-rows.ts';
import { workspaceWrites } from './workspace-writes.ts';

/** Puts a job on the queue through the given connection, so that it is there exactly when the transaction commits. */
export type Enqueue = <Name extends JobName>(sql: Sql, name: Name, data: Jobs[Name], options?: EnqueueOptions) => Promise<void>;

type Find = (text: string, ...values: Value[]) => Promise<readonly Row[]>;

/** The store of the use cases on either database. */
export function createStore(database: Database, enqueue: Enqueue): Store {
  return {
    ...readsThrough(database),
    transaction: (work) => database.transaction((sql) => work(transactionOn(sql, enqueue))),
    note: (work) => (database.ahead ?? database).transaction((sql) => work(transactionOn(sql, enqueue))),
    close: () => database.close(),
  };
}

function transactionOn(sql: Sql, enqueue: Enqueue): StoreTransaction {
  return {
    ...readsThrough(sql),
    ...diagnosisWrites(sql),
    ...escalationWrites(sql),
    ...workspaceWrites(sql),
    ...trustWrites(sql),
    enqueue: (name, data, options) => enqueue(sql, name, data, options),
  };
}

function readsThrough(sql: Sql): StoreReads {
  const find: Find = (text, ...values) => sql.query(text, values);
  return { ...diagnosisReads(find), ...escalationReads(find), ...workspaceReads(find) };
}

const Count = z.object({ n: z.number() });
const Id = z.object({ id: z.string() });

function diagnosisReads(find: Find): Pick<Store, 'findDiagnosis' | 'diagnosesOf' | 'countQueued' | 'queuedBefore' | 'feedback'> {
  return {
    findDiagnosis: async (id) => firstOf(await find('select * from why401.diagnosis where id = $1', id), diagnosisFrom),
    async diagnosesOf({ teamId, userId }: Person, limit: number) {
      const newest = 'select * from why401.diagnosis where team_id = $1 and user_id = $2 order by created_at desc, id limit $3';
      return (await find(newest, teamId, userId, limit)).map(diagnosisFrom);
    },
    async countQueued() {
      const rows = await find(`select count(*)::int as n from why401.diagnosis where state = 'queued'`);
      return firstOf(rows, (row) => Count.parse(row).n) ?? 0;
    },
    async queuedBefore(seconds: number, limit: number) {
      const old = `select id from why401.diagnosis where state = 'queued' and created_at <= now() - $1::int * interval '1 second'
        order by created_at, id limit $2`;
      return (await find(old, seconds, limit)).map((row) => Id.parse(row).id);
    },
    feedback: async (teamId) =>
      (await find('select * from why401.feedback where $1::text is null or team_id = $1 order by created_at, id', teamId)).map(
        feedbackFrom,
      ),
  };
}

type EscalationReads = Pick<
  Store,
  'findEscalation' | 'escalationOf' | 'openThread' | 'openEscalations' | 'waitingEscalations' | 'reportsOf' | 'findChange' | 'changesOf'
>;

function escalationReads(find: Find): EscalationReads {
  const all = `select *, ${COUNTS} from why401.escalation`;
  const ofReport = `${all} where id = (select escalation_id from why401.report where diagnosis_id = $1)`;
  const open = `${all} where team_id = $1 and state <> 'resolved'`;
  const changes = 'select * from why401.escalation_change';
  return {
    findEscalation: async (id) => firstOf(await find(`${all} where id = $1`, id), escalationFrom),
    escalationOf: async (diagnosisId) => firstOf(await find(ofReport, diagnosisId), escalationFrom),
    openThread: async (teamId, fingerprint) => firstOf(await find(`${open} and fingerprint = $2`, teamId, fingerprint), escalationFrom),
    openEscalations: async (teamId, limit) =>
      (await find(`${open} order by created_at desc, id limit $2`, teamId, limit)).map(escalationFrom),
    waitingEscalations: async (teamId) =>
      (await find(`${open} and root_ts is null and channel_id is null order by created_at, id`, teamId)).map(escalationFrom),
    reportsOf: async (id) =>
      (await find('select * from why401.report where escalation_id = $1 order by created_at, diagnosis_id', id)).map(reportFrom),
    findChange: async (id) => firstOf(await find(`${changes} where id = $1`, id), changeFrom),
    changesOf: async (id) => (await find(`${changes} where escalation_id = $1 order by created_at, id`, id)).map(changeFrom),
  };
}

type WorkspaceReads = Pick<
  Store,
  'settings' | 'findInstallation' | 'enterpriseOf' | 'findDelivery' | 'hasEarlierDelivery' | 'deadDeliveries' | 'audit'
>;

function workspaceReads(find: Find): WorkspaceReads {
  const dead = `select * from why401.delivery where team_id = $1 and state = 'dead' order by created_at desc, id limit $2`;
  return {
    settings: async (teamId) =>
      firstOf(await find('select settings from why401.workspace where team_id = $1', teamId), settingsFrom) ?? DEFAULT_SETTINGS,
    findInstallation: async (id) => firstOf(await find('select * from why401.installation where id = $1', id), installationFrom),
    enterpriseOf: async (teamId) =>
      firstOf(await find('select enterprise_id from why401.workspace where team_id = $1', teamId), enterpriseFrom),
    findDelivery: async (id) => firstOf(await find('select * from why401.delivery where id = $1', id), deliveryFrom),
    hasEarlierDelivery: async (id) => (await find(EARLIER_DELIVERY, id)).length > 0,
    deadDeliveries: async (teamId, limit) => (await find(dead, teamId, limit)).map(deliveryFrom),
    audit: async ({ since, after, limit }) => (await find(AUDIT_PAGE, since, after, limit)).map(auditFrom),
  };
}

/** What one transaction queued has one moment; then the ids give an order, the same for all. */
const EARLIER_DELIVERY = `select 1 from why401.delivery mine join why401.delivery other
    on other.escalation_id = mine.escalation_id and other.target = mine.target
  where mine.id = $1 and other.state = 'pending' and (other.created_at, other.id) < (mine.created_at, mine.id) limit 1`;
