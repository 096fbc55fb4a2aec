import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { listenForHealth } from '../../src/bin/health.ts';
import { startWorkspace, type Team, type Workspace } from '../../src/playground/workspace.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { installPages } from '../../src/slack/install-pages.ts';
import { installationStore, keptInstallation } from '../../src/slack/installation-store.ts';
import { createInstallations } from '../../src/slack/installations.ts';
import { quietLogger } from '../../src/slack/quiet-logger.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { createStore } from '../../src/storage/store.ts';
import { forgetWorkspace } from '../../src/usecases/index.ts';
import { openTestDatabase, type TestDatabase } from '../support/databases.ts';
import { LIMIT } from './bot.ts';

/** Tokens that live twelve hours, on a real database; "processes" are several of ours on it at once. */
let opened: TestDatabase;
let workspace: Workspace;
let acme: Team;
let pages: { readonly port: number; readonly close: () => Promise<void> };
let said: string[] = [];
const say = (_fields: object, message: string) => void said.push(message);
const logger = quietLogger({ info: say, warn: say, error: say });
const sealer = createSealer(Buffer.alloc(32, 7).toString('base64'));

beforeAll(async () => {
  const database = await openTestDatabase('embedded');
  if (database === null) throw new Error('no database');
  opened = database;
  await migrate(opened.database);
}, LIMIT);
afterAll(() => opened.close(), LIMIT);

beforeEach(async () => {
  said = [];
  workspace = await startWorkspace({ installed: false, tokenRotation: true });
  acme = workspace.addTeam({ name: 'Acme' });
  pages = await listenForHealth(0, installPages(input()));
  const redirect = `http://127.0.0.1:${pages.port}/slack/oauth_redirect`;
  workspace.setRedirectUrls([redirect]);
  const url = `http://127.0.0.1:${pages.port}/slack/install`;
  expect((await workspace.approveInstall(url, { as: acme.as('lin').person.id, teamId: acme.teamId })).status).toBe(200);
});
afterEach(async () => {
  await pages.close();
  await workspace.close();
});

const deps = () => ({ store: createStore(opened.database, async () => undefined), sealer });

function input() {
  const { clientId, clientSecret, apiUrl } = workspace;
  return { deps: deps(), client: { clientId, clientSecret, stateSecret: 'state' }, apiUrl, logger };
}

/** As if the token had so many seconds to live. @returns the token */
async function leaveSeconds(seconds: number): Promise<string> {
  const bot = (await keptInstallation(deps(), acme.teamId))?.installation;
  if (bot?.bot === undefined) throw new Error('not installed');
  const expiresAt = Math.floor(Date.now() / 1000) + seconds;
  await installationStore(deps(), { onlyKnown: false }).storeInstallation({ ...bot, bot: { ...bot.bot, expiresAt } } as typeof bot);
  return bot.bot.token;
}

const asked = () => [...workspace.calls, ...workspace.refusals].filter(({ args }) => args['grant_type'] === 'refresh_token').length;
const works = async (token: string): Promise<boolean> => {
  const answer = await fetch(`${workspace.apiUrl}auth.test`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
  return JSON.stringify(await answer.json()).includes('"ok":true');
};

it('lies sealed in the database', async () => {
  const rows = await opened.database.query('select row_to_json(i)::text as row from why401.installation i', []);

  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/xoxb|xoxe|token/);
});

it('a token that lives long enough is used as it is', async () => {
  const before = await leaveSeconds(7_300);

  expect(await createInstallations(input()).tokenOf(acme.teamId)).toEqual({ token: before });
  expect(asked()).toBe(0);
});

it('is renewed near its end: once, however many ask at the same moment, in however many processes', async () => {
  const before = await leaveSeconds(60);
  const [one, other] = [createInstallations(input()), createInstallations(input())];
  const all = await Promise.all([one, other, one, one, other].map((process) => process.tokenOf(acme.teamId)));
  const [first] = all;

  expect(new Set(all.map(({ token }) => token)).size).toBe(1);
  expect(first?.token).not.toBe(before);
  expect(asked()).toBe(1);
  expect([await works(before), await works(first?.token ?? '')]).toEqual([false, true]);
});

it('while Slack says no, the old token is used to its end, and Slack is not asked with every message', async () => {
  const before = await leaveSeconds(60);
  workspace.faultNext('oauth.v2.access', { error: 'internal_error' }, 9);
  const process = createInstallations(input());
  const tokens = [await process.tokenOf(acme.teamId), await process.tokenOf(acme.teamId), await process.tokenOf(acme.teamId)];

  expect(tokens.map(({ token }) => token)).toEqual([before, before, before]);
  expect(said.filter((line) => line.includes('oauth.v2.access'))).toHaveLength(1);
  expect(said.join()).not.toMatch(/xox/);
});

it('an ended token that cannot be renewed is worth another try, not an end', async () => {
  await leaveSeconds(-5);
  workspace.faultNext('oauth.v2.access', { error: 'internal_error' }, 9);

  await expect(createInstallations(input()).tokenOf(acme.teamId)).rejects.toMatchObject({ name: 'Error' });
});

it('a workspace that left does not come back by a renewal, and has no token', async () => {
  const { store } = deps();
  const kept = await keptInstallation(deps(), acme.teamId);
  if (kept === null) throw new Error('not installed');
  await forgetWorkspace({ store }, acme.teamId);
  await installationStore(deps(), { onlyKnown: true }).storeInstallation(kept.installation);

  expect(await store.findInstallation(acme.teamId)).toBeNull();
  await expect(createInstallations(input()).tokenOf(acme.teamId)).rejects.toMatchObject({ name: 'UnreachableError' });
});
