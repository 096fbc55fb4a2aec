import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Playground, startPlayground, welcome } from '../../src/bin/playground.ts';

const folder = mkdtempSync(join(tmpdir(), 'why401-playground-'));
const neighbour: Server = createServer();
let playground: Playground;
let taken = '';
/** Milliseconds; only tells a slow machine from a hung one. */
const LIMIT = 180_000;

beforeAll(async () => {
  await new Promise<void>((resolve) => neighbour.listen(0, '127.0.0.1', resolve));
  const address = neighbour.address();
  taken = String(typeof address === 'object' && address !== null ? address.port : 0);
  playground = await startPlayground({ PORT: taken, WHY401_DATA_DIR: folder });
}, LIMIT);

afterAll(async () => {
  await playground?.stop();
  await new Promise((resolve) => neighbour.close(resolve));
  rmSync(folder, { recursive: true });
}, LIMIT);

it('takes a free port where the wanted one is taken, and says which', () => {
  const { workspace, examples } = playground;

  const text = welcome(workspace.pageUrl, examples);

  expect(workspace.pageUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  expect(workspace.pageUrl).not.toContain(`:${taken}/`);
  expect(text).toContain(workspace.pageUrl);
  expect(text).toMatch(/\/why401 http:\/\/127\.0\.0\.1:\d+\/\S+\n/);
});

it(
  'answers a newcomer without internet: the example is typed, the verdict is true',
  async () => {
    const { workspace, examples } = playground;
    const ada = workspace.as(workspace.people.ada.id);
    const channel = workspace.channels.general.id;
    const example = examples.find(({ cause }) => cause === 'token-expired');

    await ada.command(channel, `/why401 ${example?.input}`);
    const verdict = await ada.waitFor((person) =>
      person.messages(channel).find(({ text, userId }) => userId === workspace.bot.id && /expired/i.test(text)),
    );

    expect(verdict.onlyFor).toBe(ada.person.id);
    expect(JSON.stringify(verdict)).not.toMatch(/eyJ/);
    expect(workspace.refusals).toEqual([]);
  },
  LIMIT,
);

it(
  'refuses this machine’s other addresses, as in production',
  async () => {
    const { workspace } = playground;
    const ada = workspace.as(workspace.people.ada.id);
    const channel = workspace.channels.payments.id;

    await ada.command(channel, '/why401 http://127.0.0.2:8080/');
    const verdict = await ada.waitFor((person) => person.messages(channel).find(({ text }) => text.includes('127.0.0.2')));

    expect(JSON.stringify(verdict)).toContain('WHY401_ALLOW_NETWORKS');
  },
  LIMIT,
);
