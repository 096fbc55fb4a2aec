import { createServer, type IncomingMessage } from 'node:http';
import { createQueue, type QueueBackend } from '../../src/queue/queue.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import type { Database } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { openPostNotes } from '../../src/storage/post-notes.ts';
import { createStore } from '../../src/storage/store.ts';
import {
  answerDiagnosis,
  DEFAULT_LIMITS,
  type JobDeps,
  type Limits,
  type Messenger,
  type Person,
  requestDiagnosis,
  type Store,
} from '../../src/usecases/index.ts';
import { createPool } from '../../src/worker/pool.ts';
import { listen, type RunningServer } from '../net/servers.ts';

// People who try to use the bot as a tool for guessing or scanning: the whole way of a question, its job, thread, door and database.

/** An API that refuses everybody. */
export interface Api {
  readonly url: string;
  /** What it was asked. */
  readonly seen: IncomingMessage[];
}

export interface Question {
  readonly by?: Person;
  readonly with?: JobDeps;
  readonly overlay?: { readonly headers?: readonly (readonly [string, string])[]; readonly token?: string };
}

export interface Abuser {
  readonly deps: JobDeps;
  api(): Promise<Api>;
  closeApis(): Promise<void>;
  limited(limits: Partial<Limits>): JobDeps;
  /** The same as a process that starts on this database sees it. */
  restarted(deps: JobDeps): JobDeps;
  /** Asks and works the job off; what came of it: a problem, or null where there is a diagnosis. */
  ask(text: string, question?: Question): Promise<string | null>;
  close(): Promise<void>;
}

const KEY = new Uint8Array(32).fill(3);
const ADA: Person = { teamId: 'T1', userId: 'U1' };

export async function openAbuser(database: Database, backend: QueueBackend): Promise<Abuser> {
  await migrate(database);
  const queue = createQueue(backend, () => undefined);
  await queue.start();
  const pool = createPool({ allowNetworks: ['127.0.0.1'], blockHosts: ['127.0.0.7/32'], own: [], tagKey: KEY, threads: 1 });
  const freshStore = (): Store => createStore(database, queue.enqueue);
  const sealer = createSealer(Buffer.alloc(32, 5).toString('base64'));
  const deps: JobDeps = {
    store: freshStore(),
    posts: openPostNotes(null),
    sealer,
    runner: pool,
    messenger,
    tagKey: KEY,
    defaultChannel: null,
    note: () => undefined,
  };
  let servers: RunningServer[] = [];

  const api = async (): Promise<Api> => {
    const seen: IncomingMessage[] = [];
    const server = createServer((request, response) => {
      seen.push(request);
      response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end('{"error":"wrong password"}');
    });
    const running = await listen(server);
    servers.push(running);
    return { url: `http://127.0.0.1:${running.port}/report`, seen };
  };
  const closeApis = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.close()));
    servers = [];
  };
  const ask = async (text: string, { by = ADA, with: mine = deps, overlay = {} }: Question = {}): Promise<string | null> => {
    const request = { text, overlay, replyTo: { kind: 'direct-message' } } as const;
    const { id } = await requestDiagnosis(mine, { by, channelId: null, request });
    await answerDiagnosis(mine, { diagnosisId: id }, { signal: new AbortController().signal, lastTry: true });
    const record = await mine.store.findDiagnosis(id);
    if (record === null || record.state === 'queued') throw new Error('the case was not worked off');
    return record.problem;
  };
  return {
    deps,
    api,
    closeApis,
    ask,
    limited: (limits) => ({ ...deps, limits: { ...DEFAULT_LIMITS, ...limits } }),
    restarted: (mine) => ({ ...mine, store: freshStore() }),
    async close() {
      await closeApis();
      await pool.close();
      await queue.stop(1_000);
    },
  };
}

const unused = async (): Promise<never> => Promise.reject(new Error('not part of this'));
const messenger: Messenger = {
  deliverDiagnosis: async () => true,
  postRootCard: unused,
  postEvidence: unused,
  postEvidenceFile: unused,
  updateRootCard: unused,
  tellThread: unused,
  tellReporter: unused,
  tellEscalationFailed: unused,
  askAdmin: unused,
  share: unused,
  tellShareFailed: unused,
  warnAuthor: unused,
};

/** The passwords of one account that a server has seen. */
export const passwordsAt = ({ seen }: Api, user: string): readonly string[] =>
  seen.flatMap(({ headers }) => {
    const pair = Buffer.from((headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
    return pair.startsWith(`${user}:`) ? [pair.slice(user.length + 1)] : [];
  });

export const guess = (user: string, password: string): NonNullable<Question['overlay']> => ({
  headers: [['Authorization', `Basic ${btoa(`${user}:${password}`)}`]],
});
