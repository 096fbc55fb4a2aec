import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Team } from '../../src/playground/workspace.ts';
import { LIMIT, type Mode } from './bot.ts';
import { type SharedBot, startSharedBot } from './many.ts';

const help = async (team: Team, person = 'omar') => {
  await team.as(person).command(team.channels.general.id, '/why401 help');
  return team.as(person).waitFor((actor) => actor.messages(team.channels.general.id).find((one) => one.text.startsWith('Give me what')));
};

describe.each<Mode>(['http', 'socket'])('installing by OAuth, over %s', (mode) => {
  let bot: SharedBot;
  beforeAll(async () => {
    bot = await startSharedBot(mode);
  }, LIMIT);
  afterAll(() => bot.close(), LIMIT);

  it(
    'leads through both pages into a workspace that then gets answers',
    async () => {
      const acme = bot.addTeam('Acme');
      const page = await fetch(`${bot.url}/slack/install`);
      const html = await page.text();
      const done = await bot.install(acme);
      const answer = await help(acme);

      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(page.headers.get('set-cookie')).toMatch(/slack-app-oauth-state=.*HttpOnly/i);
      expect(html).toContain('Add to Slack');
      expect([done.status, done.text]).toEqual([200, expect.stringContaining('why401 is installed')]);
      expect(done.text).not.toMatch(/xox|code=|state=/);
      expect(answer.onlyFor).toBe(acme.as('omar').person.id);
      expect(bot.workspace.refusals).toEqual([]);
    },
    LIMIT,
  );

  it(
    'speaks the language of the browser',
    async () => {
      const page = await fetch(`${bot.url}/slack/install`, { headers: { 'accept-language': 'de-DE,de;q=0.9' } });

      expect(await page.text()).toContain('Zu Slack hinzufügen');
    },
    LIMIT,
  );

  it.each([
    ['another browser', { withoutCookies: true }, 400, 'another browser'],
    ['somebody who said no', { isDenied: true }, 403, 'pressed Cancel'],
  ])(
    '%s installs nothing and is told why',
    async (_story, how, status, words) => {
      const acme = bot.addTeam('Elsewhere');
      const done = await bot.install(acme, how);

      expect([done.status, done.text]).toEqual([status, expect.stringContaining(words)]);
      expect((await acme.as('omar').command(acme.channels.general.id, '/why401 help')).error).not.toBeNull();
    },
    LIMIT,
  );

  it(
    'takes a code once, and no state that it did not make',
    async () => {
      const acme = bot.addTeam('Twice');
      const { callback } = await bot.install(acme);
      const state = new URL(callback).searchParams.get('state');
      const again = await fetch(callback, { headers: { cookie: `slack-app-oauth-state=${state}` } });
      const forged = await fetch(`${bot.url}/slack/oauth_redirect?code=x&state=a.b.c`, {
        headers: { cookie: 'slack-app-oauth-state=a.b.c' },
      });
      const bare = await fetch(`${bot.url}/slack/oauth_redirect`);

      expect([again.status, forged.status, bare.status]).toEqual([400, 400, 400]);
      expect(await again.text()).toContain('a second time');
      expect(again.headers.get('referrer-policy')).toBe('no-referrer');
    },
    LIMIT,
  );

  it(
    'says that one channel cannot be for all, and answers elsewhere on the port as before',
    async () => {
      expect(bot.log()).toContain('WHY401_DEVOPS_CHANNEL is for one workspace alone');
      expect((await fetch(`${bot.url}/healthz`)).status).toBe(200);
      expect((await fetch(`${bot.url}/slack/nothing`)).status).toBe(404);
    },
    LIMIT,
  );
});
