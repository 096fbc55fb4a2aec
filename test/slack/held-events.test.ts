import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { fromManifest, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/app.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStore } from '../../src/storage/store.ts';
import type { Store } from '../../src/usecases/ports.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { LIMIT, type Mode } from './bot.ts';

/** The edge on a real database whose transactions can be made to fail, or to take their time. */
const manifest: unknown = parse(readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8'));
type Health = 'well' | 'down' | 'waiting';

describe.each<Mode>(['socket', 'http'])('an event is stored before it is acknowledged, %s', (mode) => {
  let workspace: Workspace;
  let opened: TestDatabase;
  let app: SlackApp;
  let health: Health = 'well';
  let queued: string[] = [];
  let logged: string[] = [];

  beforeAll(async () => {
    workspace = await startWorkspace(fromManifest(manifest));
    const database = await openTestDatabase('embedded');
    if (database === null) throw new Error('no database');
    opened = database;
    await migrate(opened.database);
    const real = createStore(opened.database, async (_tx, name) => void queued.push(name));
    const transaction: Store['transaction'] = async (work) => {
      for (let waited = 0; health === 'waiting' && waited < LIMIT; waited += 20) await wait(20);
      if (health === 'down') throw new Error('the database is gone');
      return real.transaction(work);
    };
    const note = (fields: object, message: string): void => void logged.push(`${message} ${JSON.stringify(fields)}`);
    const { apiUrl, appToken, signingSecret, botToken } = workspace;
    const transport = mode === 'http' ? { mode, signingSecret, apiUrl } : { mode, appToken, apiUrl };
    app = createSlackApp({
      config: { slack: { ...transport, installation: { kind: 'single', botToken } }, port: 0 },
      deps: { store: { ...real, transaction }, sealer: createSealer(Buffer.alloc(32, 1).toString('base64')), defaultChannel: null },
      log: { info: note, warn: note, error: note },
    });
    const at = await app.start();
    if (at !== undefined) workspace.deliverTo({ url: `http://127.0.0.1:${at.port}/slack/events` });
  }, LIMIT);
  afterAll(async () => {
    await app.stop();
    await workspace.close();
    await opened.close();
  }, LIMIT);

  const ask = async (where: 'mention' | 'dm', path: string): Promise<void> => {
    const ada = workspace.as('ada');
    if (where === 'dm') await ada.type(ada.directChannelId, `https://api.example.com/${path}`);
    else await ada.type(workspace.channels.payments.id, `<@${workspace.bot.id}> https://api.example.com/${path}`);
  };
  const begin = (): void => {
    [queued, logged] = [[], []];
  };
  const sent = (): readonly string[] => workspace.calls.filter(({ method }) => method === 'chat.postMessage').map(({ method }) => method);

  it.each(['mention', 'dm'] as const)(
    'a %s while nothing can be stored: no acknowledgement, Slack sends it again, and then it is kept once',
    async (where) => {
      begin();
      health = 'down';
      await ask(where, 'a');
      const refused = workspace.receipts.at(-1);
      health = 'well';
      const [again] = await workspace.retryEvents();
      const repeated = await workspace.repeatEvent();

      expect(refused).toMatchObject({ acknowledged: false });
      expect([again, repeated]).toMatchObject([{ acknowledged: true }, { acknowledged: true }]);
      expect(queued).toEqual(['diagnose']);
      expect(sent()).toEqual([]);
    },
    LIMIT,
  );

  it(
    'the acknowledgement waits for the commit: a kill before it loses nothing that Slack believes to be taken',
    async () => {
      begin();
      const before = workspace.receipts.length;
      health = 'waiting';
      const asked = ask('mention', 'b');
      await wait(300);
      const early = workspace.receipts.length;
      health = 'well';
      await asked;

      expect(early).toBe(before);
      expect(workspace.receipts.at(-1)).toMatchObject({ acknowledged: true });
      expect(queued).toEqual(['diagnose']);
    },
    LIMIT,
  );

  it(
    'after the third repetition Slack gives up: then its person is told, once',
    async () => {
      begin();
      health = 'down';
      await ask('dm', 'c');
      const receipts = [];
      for (let retries = 0; retries < 3; retries += 1) receipts.push(...(await workspace.retryEvents()));
      health = 'well';
      const told = await workspace.as('ada').waitFor((one) => one.dms.find(({ text }) => text.startsWith('I could not take this in')));

      expect(receipts.map(({ acknowledged }) => acknowledged)).toEqual([false, false, true]);
      expect(told.userId).toBe(workspace.bot.id);
      expect(sent()).toHaveLength(1);
      expect(queued).toEqual([]);
      expect(logged.filter((line) => line.includes('api.example.com'))).toEqual([]);
    },
    LIMIT,
  );
});
