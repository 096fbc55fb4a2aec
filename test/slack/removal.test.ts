import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { WebClient } from '../../src/slack/client.ts';
import { registerRemoval } from '../../src/slack/removal.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStore } from '../../src/storage/store.ts';
import { DEFAULT_SETTINGS, rememberEnterprise, type Store } from '../../src/usecases/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { LIMIT } from './bot.ts';

/** Which workspace an event means, on a real database: Slack's own payloads, in the shapes that they come in. */
let opened: TestDatabase;
let store: Store;
beforeAll(async () => {
  const database = await openTestDatabase('embedded');
  if (database === null) throw new Error('no database');
  opened = database;
  await migrate(opened.database);
  store = createStore(opened.database, async () => undefined);
}, LIMIT);
afterAll(() => opened.close(), LIMIT);

type Listener = (given: { readonly event: object; readonly body: object }) => Promise<void>;

/** The bot's side of the events. `alive`: does Slack still take the token that is kept? */
function events(alive: boolean | null) {
  const listeners = new Map<string, Listener>();
  const app = { event: (name: string, listener: Listener) => void listeners.set(name, listener) } as unknown as App;
  const test = async () => (alive ? { ok: true } : Promise.reject(Object.assign(new Error('no'), { data: { error: 'account_inactive' } })));
  const clientOf = async () => (alive === null ? null : ({ auth: { test } } as unknown as WebClient));
  const silent = () => undefined;
  registerRemoval(app, { deps: { store }, clientOf, log: { info: silent, warn: silent, error: silent } });
  return async (name: string, body: object, event: object = {}) => listeners.get(name)?.({ event: { type: name, ...event }, body });
}

const NOW_S = () => Math.floor(Date.now() / 1000);
const bots = { tokens: { bot: ['B1'], oauth: [] } };

/** T1 and T2 of E1 (org-wide), T3 alone. @returns what is left of settings and installations */
async function set(): Promise<void> {
  await store.transaction(async (tx) => {
    for (const id of ['E1', 'T1', 'T2', 'T3']) await tx.deleteWorkspace(id);
    for (const id of ['T1', 'T2', 'T3']) await tx.saveSettings(id, { ...DEFAULT_SETTINGS, devopsChannel: 'C0123456789' });
    for (const id of ['E1', 'T3']) await tx.saveInstallation({ id, sealed: 'x', installedBy: null });
  });
  for (const id of ['T1', 'T2']) await rememberEnterprise({ store }, id, 'E1');
}
async function left(): Promise<string> {
  const teams = await Promise.all(['T1', 'T2', 'T3'].map(async (id) => ((await store.settings(id)).devopsChannel === null ? '' : id)));
  const installed = await Promise.all(['E1', 'T3'].map(async (id) => ((await store.findInstallation(id)) === null ? '' : `+${id}`)));
  return [...teams, ...installed].filter((id) => id !== '').join(' ');
}

const ALL = 'T1 T2 T3 +E1 +T3';

describe('an event of a removal', () => {
  it.each([
    ['of one workspace', { team_id: 'T3' }, 'T1 T2 +E1'],
    ['of an organisation, as it says', { team_id: 'T1', authorizations: [{ enterprise_id: 'E1', is_enterprise_install: true }] }, 'T3 +T3'],
    ['of an organisation, as is known', { team_id: 'T1', enterprise_id: 'E1' }, 'T3 +T3'],
    [
      'of one workspace of an organisation',
      { team_id: 'T1', enterprise_id: 'E1', authorizations: [{ enterprise_id: 'E1', is_enterprise_install: false }] },
      'T2 T3 +E1 +T3',
    ],
    ['of a workspace that is not known', { team_id: 'T9' }, ALL],
  ])('%s, in either order and twice', async (_story, body, rest) => {
    for (const order of [
      ['app_uninstalled', 'tokens_revoked'],
      ['tokens_revoked', 'app_uninstalled', 'app_uninstalled'],
    ]) {
      await set();
      for (const name of order) await events(false)(name, { event_time: NOW_S() + 2, ...body }, bots);

      expect(await left()).toBe(rest);
    }
  });

  it.each([
    ['takes its rows, and no other workspace of the organisation', ['T1'], { enterprise_id: 'E1' }, 'T2 T3 +E1 +T3'],
    ['of several at once', ['T1', 'T2'], { enterprise_id: 'E1' }, 'T3 +E1 +T3'],
    ['of which Slack does not name the organisation', ['T2'], {}, 'T1 T3 +E1 +T3'],
    ['of another organisation, or of none that is known', ['T1', 'T3', 'T9'], { enterprise_id: 'E2' }, ALL],
  ])("of an organisation's access to a workspace: %s", async (_story, teams, body, rest) => {
    await set();
    for (let times = 0; times < 2; times += 1)
      await events(true)('team_access_revoked', { team_id: null, event_time: NOW_S(), ...body }, { team_ids: teams });

    expect(await left()).toBe(rest);
  });

  it('about the tokens of people is none', async () => {
    await set();
    await events(false)('tokens_revoked', { team_id: 'T3', event_time: NOW_S() }, { tokens: { oauth: ['U1'], bot: [] } });

    expect(await left()).toBe(ALL);
  });

  it.each([
    ['that comes late, after the app was installed again, is left alone', 600, true, ALL],
    ['that comes late and is true is obeyed', 600, false, 'T1 T2 +E1'],
    ['is obeyed in the same moment', 0, true, 'T1 T2 +E1'],
    ['with a time that cannot be is obeyed', 100_000_000, true, 'T1 T2 +E1'],
    ['is obeyed where the token cannot be tried', 600, null, 'T1 T2 +E1'],
  ])('%s', async (_story, secondsAgo, alive, rest) => {
    await set();
    await events(alive)('app_uninstalled', { team_id: 'T3', event_time: NOW_S() - secondsAgo + (secondsAgo === 0 ? 2 : 0) });

    expect(await left()).toBe(rest);
  });
});
