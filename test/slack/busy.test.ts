import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { LIMIT, startBot, type TestBot } from './bot.ts';

/** More than the bot can take in: each command is acknowledged, and gets its one verdict or is told at once that nothing was kept. */
let bot: TestBot;
const PEOPLE = Array.from({ length: 20 }, (_, number) => ({ handle: `person-${number}` }));
const EACH = 10;

beforeAll(async () => {
  bot = await startBot({ mode: 'http', workspace: { people: PEOPLE }, env: { WHY401_LIMITS: 'person=1000/10m,workspace=1000/10m' } });
}, LIMIT);
afterAll(() => bot.close(), LIMIT);

it(
  'a burst of 200 commands: all acknowledged, accepted and busy are all of them, one verdict for each that was accepted',
  async () => {
    const { workspace } = bot;
    const { general } = workspace.channels;
    const ask = (handle: string, number: number) =>
      workspace.as(handle).command(general.id, `/why401 HTTP/1.1 401 Unauthorized\n\n{"message":"jwt expired ${number}"}`);
    const outcomes = await Promise.all(PEOPLE.flatMap(({ handle }) => Array.from({ length: EACH }, (_, number) => ask(handle, number))));

    const said = (words: RegExp): number =>
      PEOPLE.flatMap(({ handle }) =>
        workspace
          .as(handle)
          .messages(general.id)
          .filter(({ text, fromSlack }) => !fromSlack && words.test(text)),
      ).length;
    expect(outcomes.filter(({ acknowledged }) => !acknowledged)).toEqual([]);
    const busy = said(/^I could not take this in/);
    const accepted = outcomes.length - busy;
    const verdicts = (): number =>
      PEOPLE.flatMap(({ handle }) => workspace.as(handle).messages(general.id)).filter(({ blocks }) =>
        JSON.stringify(blocks).includes('"action_id":"details"'),
      ).length;
    await workspace.as('ada').waitFor(() => verdicts() >= accepted, LIMIT);

    // How many are told "busy" is the machine's: a fast one takes them all (the limits themselves: test/usecases/intake.test.ts).
    expect(accepted).toBeGreaterThan(0);
    expect(verdicts()).toBe(accepted);
    expect(workspace.refusals).toEqual([]);
  },
  LIMIT * 2,
);
