import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Actor, Message } from '../../src/playground/workspace.ts';
import { LIMIT, startBot, type TestBot } from './bot.ts';

/** A German among English speakers: they read their own language, the channel reads its workspace's. */
let bot: TestBot;
beforeAll(async () => {
  bot = await startBot({
    mode: 'http',
    workspace: { people: [{ handle: 'jana', name: 'Jana Roth', role: 'Developer', locale: 'de-DE' }] },
  });
}, LIMIT);
afterAll(() => bot?.close(), LIMIT);

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);

async function ask(person: Actor, channelId: string): Promise<Message> {
  await person.command(channelId, `/why401 ${bot.api}`);
  return person.waitFor((actor) => actor.messages(channelId).find((one) => has(one, 'details')));
}

it(
  'Jana gets verdict, form, errors, preview and news in German; Grace and the channel in English',
  async () => {
    const { as, people, channels } = bot.workspace;
    const jana = as('jana');
    const grace = as(people.grace.id);
    const general = channels.general.id;

    const verdict = await ask(jana, general);
    const english = await ask(grace, general);
    await jana.command(general, '/why401');
    const form = await jana.waitFor((actor) => actor.views.at(-1));
    const wrong = await jana.submit(form.id, { url: 'api.example.com' });
    await jana.closeView(form.id);
    await jana.click({ messageTs: verdict.ts, actionId: 'escalate' });
    const preview = await jana.waitFor((actor) => actor.views.at(-1));
    await jana.submit(preview.id, { note: 'please' });
    const card = await grace.waitFor((actor) => actor.messages(channels.devops.id).find((one) => has(one, 'acknowledge')));
    await grace.click({ messageTs: card.ts, actionId: 'acknowledge' });
    const told = await jana.waitFor((actor) => actor.dms.find((one) => one.text.includes('kümmert sich')));

    expect(verdict.text).toContain('Das hilft: ');
    expect(JSON.stringify(verdict.blocks)).toContain('An DevOps geben');
    expect(english.text).toContain('What you can do: ');
    expect(JSON.stringify(form.definition)).toContain('Was ist fehlgeschlagen?');
    expect(wrong.errors['url']).toContain('Bitte eine ganze Adresse');
    // The frame is Jana's, the card inside is what the channel will read.
    expect(JSON.stringify(preview.definition)).toContain('Dringlichkeit');
    expect(JSON.stringify(preview.definition)).toContain('reported by <@');
    expect(card.text).toMatch(/reported by/i);
    expect(told.text).toContain(`<@${people.grace.id}>`);
    expect(bot.workspace.refusals).toEqual([]);
  },
  LIMIT,
);

it(
  'one command costs one question for the language, and not the next one',
  async () => {
    const { as, channels } = bot.workspace;
    const asked = () => bot.workspace.calls.filter(({ method }) => method === 'users.info').length;
    const before = asked();

    await as('jana').command(channels.general.id, '/why401 help');
    await as('jana').waitFor((actor) => actor.messages(channels.general.id).find((one) => one.text.includes('curl-Befehl')));

    expect(before).toBeLessThanOrEqual(2);
    expect(asked()).toBe(before);
  },
  LIMIT,
);
