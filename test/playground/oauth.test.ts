import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Team, type Workspace, type WorkspaceOptions } from '../../src/playground/workspace.ts';
import { type InstallBot, startInstallBot } from './install-bot.ts';
import { post } from './raw-bot.ts';

let workspace: Workspace;
let bot: InstallBot;
let now: number;

const start = async (options: WorkspaceOptions = {}) => {
  now = Date.now();
  workspace = await startWorkspace({ events: ['app_uninstalled', 'tokens_revoked'], now: () => now, installed: false, ...options });
  bot = await startInstallBot(workspace);
};

beforeEach(() => start());

afterEach(async () => {
  await bot.stop();
  await workspace.close();
});

const install = (team: Team, more: object = {}) =>
  workspace.approveInstall(`${bot.url}/slack/install`, { as: team.as('lin').person.id, teamId: team.teamId, ...more });
const api = async (method: string, args: object, token = '') => (await post(workspace.apiUrl + method, args, token)).body;
const tokenOf = (id: string) => bot.installations.get(id)?.bot?.token ?? '';
const dms = (team: Team, person: string) => team.as(person).waitFor((actor) => actor.dms.length > 0 && actor.dms.map(({ text }) => text));
const client = () => ({ client_id: workspace.clientId, client_secret: workspace.clientSecret });
const restart = async (options: WorkspaceOptions) => {
  await bot.stop();
  await workspace.close();
  await start(options);
};

describe('many workspaces', () => {
  it("each has its own token, and none opens another's channels", async () => {
    const [acme, beta] = [workspace.addTeam({ name: 'Acme' }), workspace.addTeam({ name: 'Beta' })];
    const done = [await install(acme), await install(beta)];
    await acme.as('omar').command(acme.channels.general.id, '/why401 a');
    await beta.as('omar').command(beta.channels.general.id, '/why401 b');
    const crossed = await api('chat.postMessage', { channel: beta.channels.general.id, text: 'x' }, tokenOf(acme.teamId));
    const stranger = await api('users.info', { user: beta.as('omar').person.id }, tokenOf(acme.teamId));

    expect(done.map(({ status }) => status)).toEqual([200, 200]);
    expect([await dms(acme, 'omar'), await dms(beta, 'omar')]).toEqual([['hello a'], ['hello b']]);
    expect(bot.heard).toEqual([`${acme.teamId} command false`, `${beta.teamId} command false`]);
    expect([crossed.error, stranger.error]).toEqual(['channel_not_found', expect.stringMatching(/missing_scope|user_not_found/)]);
    expect(workspace.calls.filter(({ method }) => method === 'chat.postMessage').map(({ teamId }) => teamId)).toEqual([
      acme.teamId,
      beta.teamId,
      acme.teamId,
    ]);
  });

  it('without the app there is no command; after an administrator removed it, no token, and the bot heard why', async () => {
    const acme = workspace.addTeam({ name: 'Acme' });
    const before = await acme.as('omar').command(acme.channels.general.id, '/why401 a');
    await install(acme);
    const token = tokenOf(acme.teamId);
    await workspace.uninstall(acme.teamId);
    const after = await acme.as('omar').command(acme.channels.general.id, '/why401 a');
    const { error } = await api('auth.test', {}, token);

    expect([before.error, after.error, error]).toEqual(['unknown_command', 'unknown_command', 'account_inactive']);
    expect(bot.heard.toSorted()).toEqual([`${acme.teamId} app_uninstalled `, `${acme.teamId} tokens_revoked `]);
  });

  it('the bot can go by itself: auth.revoke and apps.uninstall', async () => {
    const [acme, beta] = [workspace.addTeam({ name: 'Acme' }), workspace.addTeam({ name: 'Beta' })];
    await install(acme);
    await install(beta);
    const revoked = await api('auth.revoke', {}, tokenOf(acme.teamId));
    const wrong = await api('apps.uninstall', { ...client(), client_secret: 'x' }, tokenOf(beta.teamId));
    const gone = await api('apps.uninstall', client(), tokenOf(beta.teamId));
    const errors = [await api('auth.test', {}, tokenOf(acme.teamId)), await api('auth.test', {}, tokenOf(beta.teamId))];

    expect([revoked.revoked, wrong.error, gone.ok]).toEqual([true, 'bad_client_secret', true]);
    expect(errors.map(({ error }) => error)).toEqual(['token_revoked', 'account_inactive']);
  });
});

describe('the way in', () => {
  it('a code is good once, for ten minutes, for the address it was made for', async () => {
    const acme = workspace.addTeam({ name: 'Acme' });
    const { callback } = await install(acme);
    const used = new URL(callback).searchParams.get('code');
    const again = await api('oauth.v2.access', { ...client(), code: used });
    const approve = async () => new URL((await install(acme, { withoutCookies: true })).callback).searchParams.get('code');
    const foreign = await api('oauth.v2.access', { ...client(), code: await approve(), redirect_uri: 'https://evil.example' });
    const code = await approve();
    now += 600_001;
    const late = await api('oauth.v2.access', { ...client(), code });
    const nobody = await api('oauth.v2.access', { ...client(), client_secret: 'x', code });

    expect([again, foreign, late, nobody].map(({ error }) => error)).toEqual([
      'code_already_used',
      'bad_redirect_uri',
      'invalid_code',
      'bad_client_secret',
    ]);
  });

  it('client id and secret may come by Basic', async () => {
    const acme = workspace.addTeam({ name: 'Acme' });
    const { callback } = await install(acme, { withoutCookies: true });
    const basic = Buffer.from(`${workspace.clientId}:${workspace.clientSecret}`).toString('base64');
    const code = new URL(callback).searchParams.get('code');
    const { body } = await post(`${workspace.apiUrl}oauth.v2.access`, { code }, '', { authorization: `Basic ${basic}` });

    expect(body).toMatchObject({
      ok: true,
      token_type: 'bot',
      team: { id: acme.teamId, name: 'Acme' },
      enterprise: null,
      is_enterprise_install: false,
    });
    expect(JSON.stringify(workspace.calls)).not.toContain(workspace.clientSecret);
  });

  it.each([
    ['another browser', { withoutCookies: true }],
    ['somebody who said no', { isDenied: true }],
  ])('%s installs nothing', async (_story, more) => {
    const done = await install(workspace.addTeam({ name: 'Acme' }), more);

    expect(done.status).toBeGreaterThanOrEqual(400);
    expect(bot.installations.size).toBe(0);
  });

  it.each([
    ['an unknown app', { client_id: '1.2' }, 'invalid_client_id'],
    ['an unknown scope', { scope: 'read:everything' }, 'invalid_scope'],
    ["somebody else's address", { redirect_uri: 'https://evil.example/' }, 'bad_redirect_uri'],
  ])('refuses %s', async (_story, wrong, word) => {
    const query = new URLSearchParams({ client_id: workspace.clientId, scope: 'commands', state: 's', ...wrong });
    const response = await fetch(`${workspace.authorizeUrl}?${query}`);

    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining(word)]);
  });

  it('shows who asks for what, per workspace', async () => {
    workspace.addTeam({ name: 'Acme <b>' });
    const query = new URLSearchParams({ client_id: workspace.clientId, scope: 'commands,chat:write', state: 's' });
    const text = await (await fetch(`${workspace.authorizeUrl}?${query}`)).text();

    expect(text).toContain('why401 asks to come in');
    expect(text).toContain('Acme &lt;b&gt;');
  });
});

describe('token rotation', () => {
  it('a token lives twelve hours; refreshed, the old pair is dead', async () => {
    await restart({ tokenRotation: true });
    const acme = workspace.addTeam({ name: 'Acme' });
    await install(acme);
    const { token = '', refreshToken = '' } = bot.installations.get(acme.teamId)?.bot ?? {};
    const refresh = (value: string) => api('oauth.v2.access', { ...client(), grant_type: 'refresh_token', refresh_token: value });
    const fresh = await refresh(refreshToken);
    const again = await refresh(refreshToken);
    const old = await api('auth.test', {}, token);
    const fine = await api('auth.test', {}, String(fresh.access_token));
    now += 43_200_000;
    const expired = await api('auth.test', {}, String(fresh.access_token));

    expect(fresh).toMatchObject({ ok: true, expires_in: 43_200, access_token: expect.stringMatching(/^xoxe\.xoxb-/), token_type: 'bot' });
    expect([again.error, old.error, fine.ok, expired.error]).toEqual(['invalid_refresh_token', 'token_revoked', true, 'token_expired']);
    expect(JSON.stringify(workspace.calls)).not.toContain(refreshToken);
  });

  it("Bolt's own refresh works", async () => {
    await restart({ tokenRotation: true });
    const acme = workspace.addTeam({ name: 'Acme' });
    await install(acme);
    const first = bot.installations.get(acme.teamId);
    if (first?.bot) first.bot.expiresAt = Math.floor(Date.now() / 1000) + 60;
    const token = tokenOf(acme.teamId);
    await acme.as('omar').command(acme.channels.general.id, '/why401 a');

    expect(await dms(acme, 'omar')).toEqual(['hello a']);
    expect(tokenOf(acme.teamId)).not.toBe(token);
  });
});

describe('a whole organisation', () => {
  const enterprise = { id: 'E0ACMECORP', name: 'Acme Corp' };

  it('has one token for all its workspaces, which must name one to list things', async () => {
    const [east, west] = [workspace.addTeam({ name: 'East', enterprise }), workspace.addTeam({ name: 'West', enterprise })];
    const other = workspace.addTeam({ name: 'Other' });
    await expect(install(other, { isOrgWide: true })).rejects.toThrow('restricted_action');
    await expect(install(east, { isOrgWide: true, as: east.as('omar').person.id })).rejects.toThrow('restricted_action');
    await install(east, { isOrgWide: true });
    await east.as('omar').command(east.channels.general.id, '/why401 a');
    await west.as('omar').command(west.channels.general.id, '/why401 b');
    const token = tokenOf(enterprise.id);
    const identity = await api('auth.test', {}, token);
    const scoped = await api('conversations.list', {}, token);
    const foreign = await api('chat.postMessage', { team_id: other.teamId, channel: other.as('lin').person.id, text: 'x' }, token);

    expect([await dms(east, 'omar'), await dms(west, 'omar')]).toEqual([['hello a'], ['hello b']]);
    expect(bot.heard).toEqual([`${east.teamId} command true`, `${west.teamId} command true`]);
    expect(identity).toMatchObject({ enterprise_id: enterprise.id, is_enterprise_install: true });
    expect([scoped.error, foreign.error]).toEqual(['missing_argument', 'team_access_not_granted']);
    expect(bot.installations.get(enterprise.id)).toMatchObject({ isEnterpriseInstall: true, enterprise, team: undefined });
  });

  it('loses it everywhere at once', async () => {
    const [east, west] = [workspace.addTeam({ name: 'East', enterprise }), workspace.addTeam({ name: 'West', enterprise })];
    await install(east, { isOrgWide: true });
    await workspace.uninstall(west.teamId);

    expect(bot.heard.toSorted()).toEqual(
      [east, west]
        .flatMap(({ teamId }) => ['app_uninstalled', 'tokens_revoked'].map((event) => `${teamId} ${event} ${enterprise.id}`))
        .toSorted(),
    );
    expect((await api('auth.test', {}, tokenOf(enterprise.id))).error).toBe('account_inactive');
    expect((await east.as('omar').command(east.channels.general.id, '/why401 a')).error).toBe('unknown_command');
  });
});
