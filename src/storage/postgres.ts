import pg from 'pg';
import type { Database, Row, Sql } from './database.ts';

const CONNECTIONS = 8;
const CONNECT_TIMEOUT_MS = 10_000;
const STATEMENT_TIMEOUT_MS = 30_000;

/** PostgreSQL by its URL. `onError` hears of connections that broke while no statement ran; the pool replaces them by itself. */
export function openPostgres(url: string, onError: (error: Error) => void): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: STATEMENT_TIMEOUT_MS,
    application_name: 'why401',
  });
  pool.on('error', onError);
  return { ...statements(pool), transaction: (work) => inTransaction(pool, onError, work), close: () => pool.end() };
}

async function inTransaction<Result>(pool: pg.Pool, onError: (error: Error) => void, work: (sql: Sql) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  let broken = false;
  // The pool listens only while a client is idle: one that breaks between two statements would end the process.
  const onBroken = (error: Error) => {
    broken = true;
    onError(error);
  };
  client.on('error', onBroken);
  try {
    await client.query('begin');
    const result = await work(statements(client));
    await client.query('commit');
    return result;
  } catch (error) {
    // A connection that cannot even roll back must not return to the pool.
    await client.query('rollback').catch(() => {
      broken = true;
    });
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(broken);
  }
}

function statements(runner: pg.Pool | pg.PoolClient): Sql {
  return {
    query: async (text, values = []) => (await runner.query<Row>(text, [...values])).rows,
    script: async (text) => void (await runner.query(text)),
  };
}
