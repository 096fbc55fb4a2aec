import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Message } from '../../src/playground/workspace.ts';
import { LIMIT, type Mode, startBot, type TestBot } from './bot.ts';

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);

/** Strings in which Slack looks for mentions and links: top-level texts and mrkdwn objects. */
function parsedBySlack(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  // A file is shown as it is.
  if ('name' in value && 'title' in value) return [];
  const own = 'text' in value && typeof value.text === 'string' && (!('type' in value) || value.type === 'mrkdwn') ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(parsedBySlack)];
}

/** Types the command and waits for a verdict newer than those there. */
async function ask(person: Actor, channelId: string, text: string): Promise<Message> {
  const before = new Set(person.messages(channelId).map(({ ts }) => ts));
  const outcome = await person.command(channelId, `/why401 ${text}`);
  expect(outcome).toMatchObject({ acknowledged: true, error: null });
  return person.waitFor((actor) => actor.messages(channelId).find((one) => !before.has(one.ts) && has(one, 'details')));
}

async function escalate(bot: TestBot, verdict: Message, values: Record<string, string> = {}): Promise<Message> {
  const { as, people, channels } = bot.workspace;
  const ada = as(people.ada.id);
  await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
  const view = await ada.waitFor((actor) => actor.views.at(-1));
  const sent = await ada.submit(view.id, { note: 'the nightly job stands still', severity: 'high', ...values });
  expect(sent).toMatchObject({ error: null, errors: {} });
  return as(people.grace.id).waitFor((grace) => grace.messages(channels.devops.id).find((one) => has(one, 'acknowledge')));
}

describe.each<Mode>(['socket', 'http'])('over %s', (mode) => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot({ mode });
  }, LIMIT);
  afterAll(() => bot.close(), LIMIT);

  it(
    'goes from the command to a resolved escalation, through a restart',
    async () => {
      const { as, people, channels } = bot.workspace;
      const ada = as(people.ada.id);
      const grace = as(people.grace.id);

      const verdict = await ask(ada, channels.general.id, `curl -H 'Authorization: Bearer canary-s3cret-0123456789' ${bot.api}`);
      const card = await escalate(bot, verdict);
      await bot.restart();
      const pressed = await grace.click({ messageTs: card.ts, actionId: 'acknowledge' });
      const taken = await grace.waitFor((actor) =>
        actor.messages(channels.devops.id).find((one) => one.ts === card.ts && one.text.includes('Acknowledged')),
      );
      const told = await ada.waitFor((actor) => actor.dms.find((one) => one.text.includes('is looking at your case')));
      await grace.click({ messageTs: taken.ts, actionId: 'resolve' });
      const resolved = await grace.waitFor((actor) =>
        actor.messages(channels.devops.id).find((one) => one.ts === card.ts && one.text.includes('Resolved')),
      );
      const done = await ada.waitFor((actor) => actor.dms.find((one) => one.text.includes('resolved your case')));

      expect(pressed.acknowledged).toBe(true);
      expect(verdict.onlyFor).toBe(people.ada.id);
      expect(card.text).toContain('severity high');
      expect(card.text).toContain('the nightly job stands still');
      expect(told.text).toContain(`<@${people.grace.id}>`);
      expect(has(resolved, 'resolve')).toBe(false);
      expect(has(done, 'run_again')).toBe(true);
      expect(grace.thread(channels.devops.id, card.ts).length).toBeGreaterThanOrEqual(4);
      expect(bot.workspace.refusals).toEqual([]);
    },
    LIMIT,
  );

  it(
    'lets two people press at once: one wins, the other is told privately',
    async () => {
      const { as, people, channels } = bot.workspace;
      const ada = as(people.ada.id);
      const grace = as(people.grace.id);
      const verdict = await ask(ada, channels.general.id, `${bot.api}?two=1`);
      const card = await escalate(bot, verdict);

      const both = await Promise.all([ada, grace].map((actor) => actor.click({ messageTs: card.ts, actionId: 'acknowledge' })));
      const loserSees = (actor: Actor) => actor.messages(channels.devops.id).find((one) => one.text.startsWith('Someone was faster'));
      const told = await Promise.any([ada.waitFor(loserSees), grace.waitFor(loserSees)]);

      expect(both.map(({ acknowledged }) => acknowledged)).toEqual([true, true]);
      expect(told.onlyFor).toMatch(/^U/);
    },
    LIMIT,
  );

  it(
    'shows what it knows in Details, and runs a harmless request again with before and after',
    async () => {
      const { as, people, channels } = bot.workspace;
      const ada = as(people.ada.id);
      const verdict = await ask(ada, channels.general.id, `${bot.api}?again=1`);

      await ada.click({ messageTs: verdict.ts, actionId: 'details' });
      const details = await ada.waitFor((actor) => actor.views.at(-1));
      await ada.closeView(details.id);
      await ada.click({ messageTs: verdict.ts, actionId: 'run_again' });
      const again = await ada.waitFor((actor) => actor.messages(channels.general.id).find((one) => one.text.includes('Before (case')));

      expect(JSON.stringify(details.definition)).toContain('What was looked at');
      expect(again.text).toContain('now: 401');
      expect(bot.workspace.refusals).toEqual([]);
    },
    LIMIT,
  );

  it(
    'opens the form filled in where a secret was deleted, and takes it from there',
    async () => {
      const { as, people, channels } = bot.workspace;
      const ada = as(people.ada.id);
      const verdict = await ask(ada, channels.general.id, `curl -H 'Authorization: Bearer canary-s3cret-9876543210' ${bot.api}?form=1`);

      await ada.click({ messageTs: verdict.ts, actionId: 'run_again' });
      const form = await ada.waitFor((actor) => actor.views.at(-1));
      const wrong = await ada.submit(form.id, { url: 'api.example.com' });
      const sent = await ada.submit(form.id, { url: `${bot.api}?form=1`, credential: 'letmein' });
      const again = await ada.waitFor((actor) => actor.messages(channels.general.id).find((one) => one.text.includes('now: 200')));

      expect(JSON.stringify(form.definition)).toContain('Your credential was deleted');
      expect(JSON.stringify(form.definition)).not.toContain('canary-s3cret');
      expect(Object.keys(wrong.errors)).toEqual(['url']);
      expect(sent.errors).toEqual({});
      expect(again.onlyFor).toBe(people.ada.id);
    },
    LIMIT,
  );

  it(
    'answers help, nonsense, and nothing at all',
    async () => {
      const { as, people, channels } = bot.workspace;
      const grace = as(people.grace.id);

      await grace.command(channels.general.id, '/why401 help');
      const help = await grace.waitFor((actor) =>
        actor.messages(channels.general.id).find((one) => one.text.startsWith('Give me what failed')),
      );
      await grace.command(channels.general.id, '/why401 good morning');
      const usage = await grace.waitFor((actor) =>
        actor.messages(channels.general.id).find((one) => one.text.startsWith('I could not find')),
      );
      await grace.command(channels.general.id, '/why401');
      const form = await grace.waitFor((actor) => actor.views.at(-1));

      expect(help.onlyFor).toBe(people.grace.id);
      expect(usage.text.match(/• /g)).toHaveLength(3);
      expect(JSON.stringify(form.definition)).toContain('What failed?');
    },
    LIMIT,
  );

  it('lets no secret out: not into a message, a call of the Web API or the log', () => {
    const everywhere = JSON.stringify([bot.workspace.allMessages, bot.workspace.calls]) + bot.log();

    expect(everywhere).not.toContain('canary-s3cret');
    expect(everywhere).not.toContain('letmein');
    expect(parsedBySlack(bot.workspace.allMessages).filter((text) => text.includes('<!channel'))).toEqual([]);
  });
});
