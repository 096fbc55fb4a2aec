import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Actor, OpenView } from '../../src/playground/workspace.ts';
import { LIMIT, startBot, type TestBot } from './bot.ts';

/** An admin sets a workspace up. One bot for all: starting one makes a database; the stories build on each other. */
let bot: TestBot;
beforeAll(async () => {
  bot = await startBot({
    mode: 'socket',
    env: { WHY401_DEVOPS_CHANNEL: '', WHY401_ALLOW_NETWORKS: '127.0.0.1,10.0.0.0/8' },
    workspace: { events: ['app_uninstalled', 'tokens_revoked'] },
  });
}, LIMIT);
afterAll(() => bot.close(), LIMIT);

const has = (message: object, actionId: string): boolean => JSON.stringify(message).includes(`"action_id":"${actionId}"`);

function ready() {
  const { as, people, channels } = bot.workspace;
  return { ada: as(people.ada.id), grace: as(people.grace.id), channels, group: bot.workspace.usergroupId };
}

async function open(person: Actor, channelId: string, words = 'DevOps channel'): Promise<OpenView> {
  for (const view of person.views) await person.closeView(view.id);
  await person.command(channelId, '/why401 settings');
  return person.waitFor((actor) => actor.views.find((view) => JSON.stringify(view.definition).includes(words)));
}

const textsOf = (view: OpenView): string => JSON.stringify(view.definition);

it(
  'first use: the admin’s direct message, its button, a channel, Save; the case that waited goes on its way',
  async () => {
    const { ada, grace, channels } = ready();
    await ada.command(channels.general.id, `/why401 ${bot.api}`);
    const verdict = await ada.waitFor((actor) => actor.messages(channels.general.id).find((one) => has(one, 'escalate')));
    await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
    const preview = await ada.waitFor((actor) => actor.views.at(-1));
    await ada.submit(preview.id, { note: 'nothing works' });
    const asked = await grace.waitFor((actor) => actor.dms.find((one) => has(one, 'settings')));

    await grace.click({ messageTs: asked.ts, actionId: 'settings' });
    const view = await grace.waitFor((actor) => actor.views.find((one) => textsOf(one).includes('DevOps channel')));
    const sent = await grace.submit(view.id, { channel: channels.devops.id });
    const card = await grace.waitFor((actor) => actor.messages(channels.devops.id).find((one) => has(one, 'acknowledge')));

    expect(sent).toMatchObject({ acknowledged: true, error: null, errors: {} });
    expect(card.text).toContain('nothing works');
    expect(grace.views).toEqual([]);
    expect(bot.workspace.refusals).toEqual([]);
  },
  LIMIT,
);

it(
  'who is no admin sees how things stand, and whom to ask',
  async () => {
    const { ada, channels } = ready();
    const view = await open(ada, channels.general.id, 'Escalations go to');

    expect(textsOf(view)).toContain(`<#${channels.devops.id}>`);
    expect(textsOf(view)).toContain('Only admins and owners');
    expect(view.definition).not.toHaveProperty('submit');
  },
  LIMIT,
);

it(
  'keeps all that is chosen, and shows it again; keys are never shown',
  async () => {
    const { grace, channels, group } = ready();
    const key = 'canary0123456789canary0123456789';
    const view = await open(grace, channels.general.id);
    const sent = await grace.submit(view.id, {
      group,
      may_escalate: 'group',
      rules: `host=*.Pay.example.com cause=waf-blocked -> <#${channels.payments.id}|payments> @${group}\n\nlayer=cdn → https://x.slack.com/archives/${channels.devops.id}`,
      networks: ['10.0.0.0/8'],
      retention_days: '7',
      remind_minutes: '30',
      stale_hours: '8',
      language: 'en',
      pagerduty: key,
      webhook: 'https://hooks.example.com/canary-path',
    });
    const told = await grace.waitFor((actor) => actor.dms.find((one) => one.text.includes('key of the webhook')));
    const again = textsOf(await open(grace, channels.general.id));

    expect(sent).toMatchObject({ error: null, errors: {} });
    expect(again).toContain(
      `host=*.pay.example.com cause=waf-blocked → ${channels.payments.id} @${group}\\nlayer=cdn → ${channels.devops.id}`,
    );
    expect(again).toContain('"initial_value":"30"');
    expect(again).toContain('Set, at hooks.example.com');
    expect(again).not.toContain('canary');
    expect(told.text).toContain('hooks.example.com');
    expect(JSON.stringify(told.blocks)).toMatch(/"[\w-]{43}"/);
    expect(bot.log()).not.toContain(key);
    expect(bot.workspace.refusals).toEqual([]);
  },
  LIMIT,
);

it(
  'what cannot be is said below its field, and nothing is saved then',
  async () => {
    const { grace, channels } = ready();
    const view = await open(grace, channels.general.id);
    const wrong = await grace.submit(view.id, {
      language: 'de',
      group: 'none',
      rules: 'host=a.example.com → #devops',
      pagerduty: 'short',
      webhook: 'http://hooks.example.com/',
    });
    const archived = bot.workspace.addChannel({ name: 'old' });
    bot.workspace.archive(archived.id);
    const tried = { rules: '', pagerduty: '', webhook: '', may_escalate: 'everyone' };
    const gone = await grace.submit(view.id, { ...tried, channel: archived.id });
    const hidden = await grace.submit(view.id, { ...tried, channel: channels.private.id });
    const again = textsOf(await open(grace, channels.general.id));

    expect(Object.keys(wrong.errors).sort()).toEqual(['may_escalate', 'pagerduty', 'rules', 'webhook']);
    expect(wrong.errors['rules']).toMatch(/^Line 1: "#devops" is no channel id/);
    expect(gone.errors).toEqual({ channel: expect.stringContaining('archived') });
    expect(hidden.errors).toEqual({ channel: expect.stringContaining('/invite') });
    expect(again).toContain('Set, at hooks.example.com');
    expect(again).toContain('DevOps channel');
  },
  LIMIT,
);

it(
  'takes back what was given',
  async () => {
    const { grace, channels } = ready();
    const view = await open(grace, channels.general.id);
    const sent = await grace.submit(view.id, {
      group: 'none',
      may_escalate: 'everyone',
      rules: '',
      pagerduty_remove: ['remove'],
      webhook_remove: ['remove'],
      networks: ['127.0.0.1', '10.0.0.0/8'],
      language: 'de',
    });
    const again = textsOf(await open(grace, channels.general.id, 'DevOps-Kanal'));

    expect(sent).toMatchObject({ error: null, errors: {} });
    expect(again).toContain('Nicht gesetzt. Aus einer Integration');
    expect(again).toContain('Nicht gesetzt. Jede Änderung');
  },
  LIMIT,
);

it(
  'a bot with a token of its own forgets its workspace, too, when the app is removed',
  async () => {
    await bot.workspace.uninstall(bot.workspace.teamId);
    const until = Date.now() + LIMIT / 2;
    while (!bot.log().includes('everything kept for that workspace is deleted') && Date.now() < until)
      await new Promise((resolve) => setTimeout(resolve, 50));

    expect(bot.log()).toMatch(/"rows":[1-9]\d*.*everything kept for that workspace is deleted/);
  },
  LIMIT,
);
