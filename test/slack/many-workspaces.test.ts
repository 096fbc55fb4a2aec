import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliverByHttp } from '../../src/playground/delivery.ts';
import type { Actor, Message, Team } from '../../src/playground/workspace.ts';
import { ACTION, SHORTCUT, VIEW } from '../../src/slack/ids.ts';
import { LIMIT } from './bot.ts';
import { type SharedBot, startSharedBot } from './many.ts';

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);
const valueIn = (message: Message, actionId: string): string =>
  new RegExp(`"action_id":"${actionId}"[^}]*?\\}?[^}]*?"value":"([^"]+)"`).exec(JSON.stringify(message.blocks))?.[1] ?? '';

interface Case {
  readonly diagnosisId: string;
  readonly escalationId: string;
}

/** A workspace with the app, its channel chosen, and one escalation in it whose every word says whose it is. */
async function escalated(bot: SharedBot, team: Team, canary: string): Promise<Case> {
  const [lin, omar] = [team.as('lin'), team.as('omar')];
  await chooseChannel(lin, team);
  await omar.command(team.channels.general.id, `/why401 https://${canary}.invalid/v1/orders`);
  const verdict = await omar.waitFor((actor) => actor.messages(team.channels.general.id).find((one) => has(one, 'escalate')));
  await omar.click({ messageTs: verdict.ts, actionId: 'escalate' });
  const preview = await omar.waitFor((actor) => actor.views.at(-1));
  await omar.submit(preview.id, { note: `note of ${canary}`, severity: 'low' });
  const card = await lin.waitFor((actor) => actor.messages(team.channels.devops.id).find((one) => has(one, 'acknowledge')));
  await lin.waitFor((actor) => actor.thread(team.channels.devops.id, card.ts).length > 1);
  const ids = { diagnosisId: valueIn(verdict, 'details'), escalationId: valueIn(card, 'acknowledge') };
  expect(bot.workspace.refusals).toEqual([]);
  expect(Object.values(ids).join()).toMatch(/^[\w-]{10,},[\w-]{10,}$/);
  return ids;
}

async function chooseChannel(lin: Actor, team: Team): Promise<void> {
  await lin.command(team.channels.general.id, '/why401 settings');
  const form = await lin.waitFor((actor) => actor.views.find((view) => JSON.stringify(view.definition).includes('DevOps channel')));
  expect(await lin.submit(form.id, { channel: team.channels.devops.id })).toMatchObject({ error: null, errors: {} });
}

/** Rows of the product's own tables that belong to a workspace. */
const rowsOf = (dump: readonly string[], ...marks: readonly string[]): readonly string[] =>
  dump.filter((row) => row.startsWith('why401.') && marks.some((mark) => row.includes(mark)));

describe('two workspaces on one bot', () => {
  let bot: SharedBot;
  let [acme, beta]: Team[] = [];
  let [ofAcme, ofBeta]: Case[] = [];
  const teams = () => {
    if (acme === undefined || beta === undefined || ofAcme === undefined || ofBeta === undefined) throw new Error('not set up');
    return { acme, beta, ofAcme, ofBeta };
  };
  beforeAll(async () => {
    bot = await startSharedBot('http');
    [acme, beta] = [bot.addTeam('Acme'), bot.addTeam('Beta')];
    await bot.install(acme);
    await bot.install(beta);
    ofAcme = await escalated(bot, acme, 'acme-canary');
    ofBeta = await escalated(bot, beta, 'beta-canary');
  }, LIMIT);
  afterAll(() => bot.close(), LIMIT);

  /** A payload that no Slack would send: Beta's person with ids of Acme's. */
  async function forge(payload: object): Promise<void> {
    const team = teams().beta;
    const omar = team.as('omar').person.id;
    const { signingSecret } = bot.workspace;
    const receipt = await deliverByHttp(
      { url: `${bot.url}/slack/events`, signingSecret, limitMs: 60_000, now: Date.now },
      {
        type: 'interactive',
        payload: {
          team: { id: team.teamId, domain: 'beta' },
          user: { id: omar, team_id: team.teamId },
          trigger_id: `1.2.${randomUUID()}`,
          is_enterprise_install: false,
          channel: { id: team.channels.general.id, name: 'general' },
          ...payload,
        },
      },
    );
    expect(receipt.acknowledged).toBe(true);
  }

  const press = (actionId: string, value: string) => {
    const option = { text: { type: 'plain_text', text: 'x' }, value };
    const action = { type: 'button', action_id: actionId, block_id: 'b', value, selected_option: option, action_ts: '1.1' };
    return forge({ type: 'block_actions', actions: [action], container: { type: 'message', message_ts: '1.1' } });
  };

  const send = (callbackId: string, metadata: string) => {
    const text = (value: string) => ({ value: { type: 'plain_text_input', value } });
    const picked = (value: string) => ({
      value: { type: 'static_select', selected_option: { text: { type: 'plain_text', text: 'x' }, value } },
    });
    const channel = { value: { type: 'conversations_select', selected_conversation: teams().beta.channels.general.id } };
    const values = { note: text('stolen'), reason: text('stolen'), severity: picked('high'), minutes: picked('60'), channel };
    const view = {
      id: `V${randomUUID()}`,
      hash: '1.a',
      type: 'modal',
      callback_id: callbackId,
      private_metadata: metadata,
      blocks: [],
      state: { values },
    };
    return forge({ type: 'view_submission', view });
  };

  it(
    'ids of the one, sent by people of the other, open nothing and change nothing',
    async () => {
      const { beta: thief, ofAcme: prey, acme: owner } = teams();
      const before = rowsOf(await bot.dump(), owner.teamId, prey.diagnosisId, prey.escalationId);
      const seen = owner.allMessages.length;
      for (const id of [prey.diagnosisId, prey.escalationId]) {
        for (const action of Object.values(ACTION)) for (const value of [id, `wrong ${id}`]) await press(action, value);
        const plain = [id, JSON.stringify({ id }), JSON.stringify({ escalationId: id })];
        const keyed = ['d', 'e', 't'].map((key) =>
          JSON.stringify({ c: thief.channels.general.id, d: null, r: null, e: null, t: null, [key]: id }),
        );
        const both = JSON.stringify({ c: thief.channels.general.id, d: id, r: null });
        for (const callback of Object.values(VIEW)) for (const metadata of [...plain, ...keyed, both]) await send(callback, metadata);
      }
      // What was asked for comes by the queue, behind this: when it is answered, all before it was.
      const omar = thief.as('omar');
      await omar.command(thief.channels.general.id, '/why401 https://after-the-theft.invalid/');
      await omar.waitFor((actor) => actor.messages(thief.channels.general.id).find((one) => one.text.includes('after-the-theft')));

      expect(rowsOf(await bot.dump(), owner.teamId, prey.diagnosisId, prey.escalationId)).toEqual(before);
      expect(owner.allMessages).toHaveLength(seen);
      expect(JSON.stringify(thief.allMessages)).not.toContain('acme-canary');
      expect(JSON.stringify(bot.workspace.calls.filter(({ teamId }) => teamId === thief.teamId))).not.toContain('acme-canary');
    },
    LIMIT,
  );

  it(
    'the same payload with an own id does what it says: the attempts above were real ones',
    async () => {
      const { beta: team, ofBeta: own } = teams();
      await press(ACTION.acknowledge, own.escalationId);
      const lin = team.as('lin');

      await lin.waitFor((actor) =>
        actor.messages(team.channels.devops.id).find((one) => has(one, 'resolve') && one.text.includes('Acknowledged')),
      );
    },
    LIMIT,
  );

  it(
    'history, Home, settings and shortcuts show the own workspace alone',
    async () => {
      const { beta: team } = teams();
      for (const person of [team.as('lin'), team.as('omar')]) {
        await person.command(team.channels.general.id, '/why401 history');
        await person.openHome();
        await person.waitFor((actor) => actor.home);
        await person.command(team.channels.general.id, '/why401 settings');
        await person.waitFor((actor) => JSON.stringify(actor.views).includes(team.channels.devops.id));
        await person.globalShortcut(SHORTCUT.diagnose);
      }
      const shown = JSON.stringify([team.allMessages, ['lin', 'omar'].map((name) => [team.as(name).home, team.as(name).views])]);

      expect(shown).toContain('beta-canary');
      expect(shown).not.toContain('acme-canary');
      expect(shown).not.toContain(teams().acme.channels.devops.id);
    },
    LIMIT,
  );

  it(
    'what lies in the database holds no token and no secret in clear',
    async () => {
      const dump = (await bot.dump()).join('\n');

      expect(dump).toContain('why401.installation');
      expect(dump).not.toMatch(/xoxb|xoxe|a-state-secret/);
      expect(bot.log()).not.toMatch(/xoxb-|xoxe|acme-canary|beta-canary/);
    },
    LIMIT,
  );

  it(
    'who removes the app is forgotten, every row of it, and nobody else',
    async () => {
      const { acme: gone, beta: stays, ofAcme: prey, ofBeta } = teams();
      const kept = rowsOf(await bot.dump(), stays.teamId, ofBeta.diagnosisId, ofBeta.escalationId);
      await bot.workspace.uninstall(gone.teamId);
      await expectSoon(async () => bot.log().includes('everything kept for that workspace is deleted'));
      const dump = await bot.dump();
      const ofGone = rowsOf(dump, gone.teamId, prey.diagnosisId, prey.escalationId, 'acme-canary');
      // Once more, as Slack repeats it.
      await bot.workspace.repeatEvent();
      await stays.as('omar').command(stays.channels.general.id, '/why401 help');
      await stays
        .as('omar')
        .waitFor((actor) => actor.messages(stays.channels.general.id).find((one) => one.text.startsWith('Give me what')));

      expect(kept.length).toBeGreaterThan(5);
      expect(ofGone).toEqual([]);
      expect(rowsOf(dump, stays.teamId, ofBeta.diagnosisId, ofBeta.escalationId)).toEqual(kept);
      expect(dump.filter((row) => !row.startsWith('why401.')).join('\n')).not.toContain('acme-canary');
    },
    LIMIT,
  );

  it(
    'and may come back, to an empty house',
    async () => {
      const { acme: back } = teams();
      await bot.install(back);
      const lin = back.as('lin');
      await lin.command(back.channels.general.id, '/why401 settings');
      const form = await lin.waitFor((actor) => actor.views.find((view) => JSON.stringify(view.definition).includes('DevOps channel')));

      expect(JSON.stringify(form.definition)).not.toContain(back.channels.devops.id);
    },
    LIMIT,
  );
});

describe('an organisation', () => {
  const enterprise = { id: 'E0ACMECORP', name: 'Acme Corp' };
  let bot: SharedBot;
  beforeAll(async () => {
    bot = await startSharedBot('socket', { tokenRotation: true });
  }, LIMIT);
  afterAll(() => bot.close(), LIMIT);

  it(
    'installs once for all its workspaces, each with its own settings; leaving, it takes all of them and nobody else',
    async () => {
      const [east, west, other] = [bot.addTeam('East', enterprise), bot.addTeam('West', enterprise), bot.addTeam('Other')];
      const done = await bot.install(east, { isOrgWide: true });
      await bot.install(other);
      const cases = [await escalated(bot, east, 'east-canary'), await escalated(bot, west, 'west-canary')];
      const others = await escalated(bot, other, 'other-canary');
      const whole = await bot.dump();
      const north = bot.addTeam('North', enterprise);
      const moved = await escalated(bot, north, 'north-canary');
      await bot.workspace.revokeAccess(north.teamId);
      const before = await bot.dump();
      await bot.workspace.uninstall(west.teamId);
      await expectSoon(async () => bot.log().includes('everything kept for that workspace is deleted'));
      const after = await bot.dump();
      const marks = [
        enterprise.id,
        east.teamId,
        west.teamId,
        ...cases.flatMap(({ diagnosisId, escalationId }) => [diagnosisId, escalationId]),
      ];

      expect(done.text).toContain('your organisation');
      expect(bot.workspace.receipts.filter(({ acknowledged }) => !acknowledged)).toEqual([]);
      expect(rowsOf(before, north.teamId, moved.diagnosisId)).toEqual([]);
      expect(rowsOf(before, ...marks)).toHaveLength(rowsOf(whole, ...marks).length);
      expect(rowsOf(before, ...marks).length).toBeGreaterThan(8);
      expect(rowsOf(before, `"id":"${enterprise.id}"`)).toHaveLength(1);
      expect(rowsOf(after, ...marks)).toEqual([]);
      expect(rowsOf(after, other.teamId, others.diagnosisId)).toEqual(rowsOf(before, other.teamId, others.diagnosisId));
    },
    LIMIT,
  );
});

/** Waits for what no actor can see. */
async function expectSoon(look: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + LIMIT / 2;
  while (!(await look())) {
    if (Date.now() > until) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
