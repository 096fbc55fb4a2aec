import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Actor, Message, OpenView } from '../../src/playground/workspace.ts';
import { LIMIT, startBot, type TestBot } from './bot.ts';

/** The box "Try variations of the request", from the form to what a real server hears. */
let bot: TestBot;
let heard: string[] = [];
const api = createServer((request, response) => {
  // Documents that the server publishes (/.well-known/…) are read without a credential, and are no variation of the request.
  if (request.url === '/v1/orders') heard.push(request.headers.authorization ?? 'none');
  response.writeHead(401, { 'www-authenticate': 'Bearer realm="orders"' }).end();
});
let url = '';

beforeAll(async () => {
  api.listen(0, '127.0.0.1');
  await once(api, 'listening');
  const address = api.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1/orders`;
  bot = await startBot({ mode: 'socket' });
}, LIMIT);
afterAll(async () => {
  await bot?.close();
  api.closeAllConnections();
  api.close();
}, LIMIT);
beforeEach(() => {
  heard = [];
});

const SWITCHED_OFF = 'variations of the request were switched off';
const isTicked = ({ definition }: OpenView): boolean => JSON.stringify(definition).includes('initial_options');

function ready(): { readonly ada: Actor; readonly channelId: string } {
  const { as, people, channels } = bot.workspace;
  return { ada: as(people.ada.id), channelId: channels.general.id };
}

async function openForm(ada: Actor, channelId: string): Promise<OpenView> {
  await ada.command(channelId, '/why401');
  return ada.waitFor((actor) => actor.views.at(-1));
}

/** The verdict that comes after `act`. */
async function verdictOf(ada: Actor, channelId: string, act: () => Promise<unknown>): Promise<Message> {
  const before = new Set(ada.messages(channelId).map(({ ts }) => ts));
  await act();
  const isVerdict = (one: Message): boolean => !before.has(one.ts) && JSON.stringify(one.blocks).includes('"action_id":"details"');
  return ada.waitFor((actor) => actor.messages(channelId).find(isVerdict));
}

async function detailsOf(ada: Actor, verdict: Message): Promise<string> {
  await ada.click({ messageTs: verdict.ts, actionId: 'details' });
  const view = await ada.waitFor((actor) => actor.views.at(-1));
  await ada.closeView(view.id);
  return JSON.stringify(view.definition);
}

it(
  'ticked, as it is at first: the request is tried without the credential and with a random one',
  async () => {
    const { ada, channelId } = ready();
    const form = await openForm(ada, channelId);

    const verdict = await verdictOf(ada, channelId, () => ada.submit(form.id, { url, credential: 'Bearer wrong-0123456789' }));

    expect(isTicked(form)).toBe(true);
    expect(heard).toEqual(expect.arrayContaining(['Bearer wrong-0123456789', 'none']));
    expect(new Set(heard).size).toBeGreaterThan(2);
    expect(await detailsOf(ada, verdict)).not.toContain(SWITCHED_OFF);
  },
  LIMIT,
);

it(
  'unticked: the server hears the request as given and nothing else, Details says why, and the choice stays when it is run again',
  async () => {
    const { ada, channelId } = ready();
    const form = await openForm(ada, channelId);
    const given = { url, credential: 'Bearer wrong-0123456789' };

    const verdict = await verdictOf(ada, channelId, () => ada.submit(form.id, { ...given, experiments: [] }));
    const details = await detailsOf(ada, verdict);
    await ada.click({ messageTs: verdict.ts, actionId: 'run_again' });
    const again = await ada.waitFor((actor) => actor.views.at(-1));
    await verdictOf(ada, channelId, () => ada.submit(again.id, given));

    expect(details).toContain(SWITCHED_OFF);
    expect(isTicked(again)).toBe(false);
    expect(heard).toEqual(['Bearer wrong-0123456789', 'Bearer wrong-0123456789']);
  },
  LIMIT,
);

it(
  'unticked and without a secret: Run again sends it once more, as given',
  async () => {
    const { ada, channelId } = ready();
    const form = await openForm(ada, channelId);
    const verdict = await verdictOf(ada, channelId, () => ada.submit(form.id, { url, headers: 'X-Team: red', experiments: [] }));

    const again = await verdictOf(ada, channelId, () => ada.click({ messageTs: verdict.ts, actionId: 'run_again' }));

    expect(heard).toEqual(['none', 'none']);
    expect(await detailsOf(ada, again)).toContain(SWITCHED_OFF);
  },
  LIMIT,
);
