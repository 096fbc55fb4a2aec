import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from '@jest/globals';
import { type Message, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { listen } from '../support/launch.ts';
import { type Program, startWholeBot } from '../support/whole-bot.ts';

let closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
  closers = [];
});

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);
const devops = (workspace: Workspace): readonly Message[] => workspace.as('grace').messages(workspace.channels.devops.id);
const cards = (workspace: Workspace): readonly Message[] => devops(workspace).filter(({ threadTs }) => threadTs === undefined);

it('killed while Slack has the card in hand: one card stands, and its first press tells where, so that its thread is filled', async () => {
  const workspace = await startWorkspace();
  closers.push(() => workspace.close());
  const folder = await mkdtemp(join(tmpdir(), 'why401-lost-card-'));
  closers.push(() => rm(folder, { recursive: true, force: true }));
  const api = await listen(
    createServer((_request, response) => response.writeHead(401).end('{"error":"the signing key of this token is not known here"}')),
  );
  closers.push(() => api.stop());
  let bot: Program | undefined;
  closers.push(async () => bot?.end('SIGKILL'));
  const start = async (): Promise<Program> => {
    const program = await startWholeBot(workspace, { WHY401_DATA_DIR: folder });
    workspace.deliverTo({ url: `${program.url}/slack/events` });
    return program;
  };
  bot = await start();

  const ada = workspace.as('ada');
  const { payments } = workspace.channels;
  await ada.command(payments.id, `/why401 http://127.0.0.1:${api.port}/orders`);
  const verdict = await ada.waitFor((one) => one.messages(payments.id).find((message) => has(message, 'escalate')));
  await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
  const form = await ada.waitFor((one) => one.views.at(-1));
  workspace.faultNext('chat.postMessage', 'unanswered');
  expect((await ada.submit(form.id, { note: 'please have a look' })).errors).toEqual({});
  const card = await workspace.as('grace').waitFor(() => cards(workspace).find((message) => has(message, 'acknowledge')));
  await bot.end('SIGKILL');
  bot = await start();

  // It is known that the job was begun again once it has said so.
  await untilLogged(bot, 'its first press tells where it stands');
  expect(cards(workspace).map(({ ts }) => ts)).toEqual([card.ts]);
  await workspace.as('grace').click({ messageTs: card.ts, actionId: 'acknowledge' });
  const thread = (): readonly Message[] => devops(workspace).filter(({ threadTs }) => threadTs === card.ts);
  await workspace.as('grace').waitFor(() => thread().find(({ files }) => files.length > 0));
  await workspace.as('grace').waitFor(() => thread().find(({ text }) => text.includes('is looking at this')));
  await workspace.as('grace').waitFor(() => cards(workspace).find((message) => !has(message, 'acknowledge')));
  expect(cards(workspace)).toHaveLength(1);
  expect(workspace.refusals).toEqual([]);
}, 120_000);

async function untilLogged(bot: Program, words: string): Promise<void> {
  const until = Date.now() + 60_000;
  while (!bot.output().includes(words)) {
    if (Date.now() > until) throw new Error(`not logged: ${words}\n${bot.output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
