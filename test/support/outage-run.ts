import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Message } from '../../src/playground/workspace.ts';
import { startBot } from '../slack/bot.ts';
import { startPostgres } from './postgres.ts';

/** The whole bot on PostgreSQL, whose line breaks for a while and comes back. */

export interface Outage {
  /** Verdicts for what was acknowledged just before the line broke: one. */
  readonly before: number;
  /** What the person who asked in the outage was told: a verdict, or a sentence of sorrow. */
  readonly during: 'answered' | 'told' | 'nothing';
  /** Verdicts for what was asked afterwards: one. */
  readonly after: number;
  /** Living workers that the database knows of in the end: one. A second worker that starts would else take its running jobs. */
  readonly workers: number;
}

const WAIT_MS = 180_000;
const PASTED = 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n';

/** @returns null where no PostgreSQL is installed */
export async function outageRun(downMs: number): Promise<Outage | null> {
  const postgres = await startPostgres();
  if (postgres === null) return null;
  const line = await startLine(Number(new URL(postgres.url).port));
  const url = new URL(postgres.url);
  url.port = String(line.port);
  const env = { DATABASE_URL: url.href, WHY401_SECRET: Buffer.alloc(32, 7).toString('base64') };
  const bot = await startBot({ mode: 'http', env });
  try {
    const { workspace } = bot;
    const ada = workspace.as('ada');
    const channelId = workspace.channels.payments.id;
    const all = (): readonly Message[] => [...ada.messages(channelId), ...ada.dms];
    const verdicts = (host: string) =>
      all().filter(({ text, blocks }) => text.includes(host) && JSON.stringify(blocks).includes('"details"'));
    const ask = (host: string) => ada.command(channelId, `/why401 GET https://${host}/v1 HTTP/1.1\n\n${PASTED}`);

    const asked = await ask('before.example');
    if (asked.error !== null) throw new Error(`not acknowledged: ${asked.error}`);
    line.cut();
    const known = all().length;
    const during = ask('during.example');
    await wait(downMs);
    line.mend();
    await during;
    await ada.waitFor(() => verdicts('before.example')[0], WAIT_MS);
    await ask('after.example');
    await ada.waitFor(() => verdicts('after.example')[0], WAIT_MS);
    await wait(2_000);
    const workers = await untilOne(() => workersOn(postgres.url));
    const told = all().length > known + verdicts('before.example').length + verdicts('after.example').length;
    return {
      before: verdicts('before.example').length,
      during: verdicts('during.example').length > 0 ? 'answered' : told ? 'told' : 'nothing',
      after: verdicts('after.example').length,
      workers,
    };
  } finally {
    line.mend();
    await bot.close();
    line.close();
    await postgres.stop();
  }
}

export const isHarmless = ({ before, during, after, workers }: Outage): boolean =>
  before === 1 && after === 1 && workers === 1 && during !== 'nothing';

async function workersOn(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select 1 from pg_locks where locktype = 'advisory' and mode = 'ShareLock' and granted`);
    return rows.length;
  } finally {
    await client.end();
  }
}

async function untilOne(count: () => Promise<number>): Promise<number> {
  for (const until = Date.now() + WAIT_MS; ; await wait(250)) {
    const counted = await count();
    if (counted === 1 || Date.now() > until) return counted;
  }
}

/** A line to a port of this machine that can be cut: what is open breaks, what comes is refused. */
async function startLine(port: number) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(port, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        sockets.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    near.pipe(far).pipe(near);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const cut = (): void => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  const mend = (): void => {
    isCut = false;
  };
  const close = (): void => {
    cut();
    server.close();
  };
  return { port: typeof address === 'object' && address !== null ? address.port : 0, cut, mend, close };
}
