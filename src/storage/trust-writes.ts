import { z } from 'zod';
import type { AuditEntry, TrustWrites, UsedUp } from '../usecases/ports.ts';
import type { Row, Sql } from './database.ts';
import { deletePerson } from './forget-person.ts';
import { withoutNul } from './text.ts';

const ASKED = 'json_to_recordset($1::json) as asked (name text, key text, item text, most int, seconds int)';
// Two processes that count the same at once must not both find room. In the order of the keys, so that they never wait for each other.
const LOCK = `select pg_advisory_xact_lock(hashtextextended(key, 401)) from (select distinct key from ${ASKED} order by key) as keys`;
const WINDOW = `now() - asked.seconds * interval '1 second'`;
/** The limits whose last place is taken, with the seconds until it is free. */
const FULL = `
  select asked.name, asked.most, asked.seconds,
    greatest(1, ceil(extract(epoch from taken.at + asked.seconds * interval '1 second' - now())))::int as wait_seconds
  from ${ASKED} cross join lateral (
    select at from why401.limit_use as used where used.key = asked.key and used.at > ${WINDOW}
    order by at desc offset asked.most - 1 limit 1) as taken
  where not exists (select 1 from why401.limit_use as own where own.key = asked.key and own.item = asked.item and own.at > ${WINDOW})
  order by wait_seconds desc limit 1`;
const COUNT = `
  insert into why401.limit_use (key, item, team_id) select distinct key, item, $2 from ${ASKED}
  on conflict (key, item) do update set at = excluded.at`;

const Full = z.object({
  name: z.enum(['person', 'workspace', 'host', 'hosts', 'credentials', 'logins']),
  most: z.number(),
  seconds: z.number(),
  wait_seconds: z.number(),
});

export function trustWrites(sql: Sql): TrustWrites {
  return {
    async spend(teamId, uses) {
      const asked = JSON.stringify(uses);
      await sql.query(LOCK, [asked]);
      const [full] = await sql.query(FULL, [asked]);
      if (full !== undefined) return usedUpFrom(full);
      await sql.query(COUNT, [asked, teamId]);
      return null;
    },
    async insertAudit({ id, teamId, userId, diagnosisId, purpose, method, scheme, host, port }) {
      await sql.query(
        `insert into why401.audit (id, team_id, user_id, diagnosis_id, purpose, method, scheme, host, port)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [id, teamId, userId, diagnosisId, purpose, withoutNul(method.slice(0, 40)), scheme, host, port],
      );
    },
    async endAudit(ends) {
      await sql.query(
        `update why401.audit set address = ended.address, allowed_by = ended."allowedBy", outcome = ended.outcome, status = ended.status, ms = ended.ms
         from json_to_recordset($1::json) as ended (id text, address text, "allowedBy" text, outcome text, status int, ms int)
         where why401.audit.id = ended.id`,
        [JSON.stringify(ends)],
      );
    },
    async deleteOldAudit(days) {
      return (await sql.query(`delete from why401.audit where at < now() - $1::int * interval '1 day' returning 1`, [days])).length;
    },
    deletePerson: (person) => deletePerson(sql, person),
  };
}

function usedUpFrom(row: Row): UsedUp {
  const { wait_seconds: waitSeconds, ...limit } = Full.parse(row);
  return { ...limit, waitSeconds };
}

const text = z.string();
const AuditRow = z.object({
  id: text,
  team_id: text,
  user_id: text.nullable(),
  diagnosis_id: text.nullable(),
  at: z.date(),
  purpose: z.enum(['target', 'issuer', 'outward']),
  method: text,
  scheme: text,
  host: text,
  port: z.number(),
  address: text.nullable(),
  allowed_by: text.nullable(),
  outcome: text.nullable(),
  status: z.number().nullable(),
  ms: z.number().nullable(),
});

export function auditFrom(row: Row): AuditEntry {
  const { team_id: teamId, user_id: userId, diagnosis_id: diagnosisId, allowed_by: allowedBy, ...rest } = AuditRow.parse(row);
  return { ...rest, teamId, userId, diagnosisId, allowedBy };
}

/** $1: from this moment on; $2: after the entry of this id; $3: so many. */
export const AUDIT_PAGE = `
  select * from why401.audit where ($1::timestamptz is null or at >= $1)
    and ($2::text is null or (at, id) > (select at, id from why401.audit where id = $2)) order by at, id limit $3`;
