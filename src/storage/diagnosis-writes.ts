import type { DiagnosisWrites } from '../usecases/ports.ts';
import type { Sql } from './database.ts';
import { withoutNul } from './text.ts';

export function diagnosisWrites(sql: Sql): DiagnosisWrites {
  return {
    async insertDiagnosis({ id, caseNumber, by, channelId, threadTs = null, sealed, sealedReply, previousId }) {
      const inserted = await sql.query(
        `insert into why401.diagnosis (id, case_number, team_id, user_id, channel_id, thread_ts, sealed, sealed_reply, previous_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do nothing returning id`,
        [id, caseNumber, by.teamId, by.userId, channelId, threadTs, sealed, sealedReply, previousId],
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
    async claim(teamId, key) {
      const claimed = await sql.query(
        'insert into why401.claim (key, team_id) values ($1, $2) on conflict (key) do nothing returning key',
        [`${teamId} ${key}`, teamId],
      );
      return claimed.length > 0;
    },
    async unclaim(teamId, key) {
      await sql.query('delete from why401.claim where key = $1', [`${teamId} ${key}`]);
    },
    async insertFeedback({ id, teamId, userId, diagnosisId, causeId, comment, diagnosis }) {
      await sql.query(
        `insert into why401.feedback (id, team_id, user_id, diagnosis_id, cause_id, comment, diagnosis)
         values ($1, $2, $3, $4, $5, $6, $7::text::json) on conflict (id) do nothing`,
        [id, teamId, userId, diagnosisId, causeId, comment === null ? null : withoutNul(comment), JSON.stringify(diagnosis)],
      );
    },
  };
}
