import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { hasPostgres, startPostgres, type TestPostgres } from '../support/postgres.ts';

const BOT = new URL('../support/bot-process.ts', import.meta.url).pathname;
const CANARY = 'canary-secret-4711';

interface Bot {
  readonly process: ChildProcessByStdio<null, Readable, Readable>;
  readonly output: () => string;
  /** Resolves with the line that starts with this word. */
  line(word: string): Promise<string>;
  end(signal: NodeJS.Signals): Promise<void>;
}

const bots: Bot[] = [];
let target: Server;
let hang = true;
let asked = 0;
let folder: string;
let postgres: TestPostgres | null;

function startBot(place: string, text?: string): Bot {
  const child = spawn(process.execPath, [BOT, place, ...(text === undefined ? [] : [text])], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const found = (word: string) => output.split('\n').find((line) => line.startsWith(`${word} `));
  const line = async (word: string): Promise<string> => {
    for (let known = found(word); ; known = found(word)) {
      if (known !== undefined) return known;
      if (child.exitCode !== null) throw new Error(`the bot ended without "${word}": ${output}`);
      await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    child.kill(signal);
    await exited;
  };
  const bot: Bot = { process: child, output: () => output, line, end };
  bots.push(bot);
  return bot;
}

beforeAll(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), 'why401-restart-'));
  target = createServer((_request, response) => {
    asked += 1;
    if (!hang) response.writeHead(401, { 'www-authenticate': 'Bearer realm="api"' }).end();
  });
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
});
afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.end('SIGKILL');
  hang = true;
  asked = 0;
});
afterAll(async () => {
  target.closeAllConnections();
  target.close();
  await postgres?.stop();
  await rm(folder, { recursive: true, force: true });
});

const targetCommand = (): string => {
  const address = target.address();
  const port = typeof address === 'object' ? address?.port : 0;
  return `curl http://127.0.0.1:${port}/orders -H 'Authorization: Bearer ${CANARY}'`;
};

const until = async (holds: () => boolean): Promise<void> => {
  for (let look = 0; !holds(); look += 1) {
    if (look > 1_000) throw new Error('the target was never asked');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

async function killedBetweenAcknowledgeAndAnswer(place: string): Promise<void> {
  const first = startBot(place, targetCommand());
  const id = (await first.line('acknowledged')).split(' ')[1] ?? '';
  await until(() => asked > 0);
  await first.end('SIGKILL');
  expect(first.output()).not.toContain('answered');
  hang = false;

  const second = startBot(place);

  expect(await second.line('answered')).toBe(`answered ${id} answered response-url auth-failure`);
  await second.end('SIGTERM');
  expect(second.output().match(/^answered /gm)).toHaveLength(1);
  expect(second.output()).toMatch(/^stopped /m);
  const third = startBot(place);
  await third.line('ready');
  await third.end('SIGTERM');
  expect(third.output()).not.toContain('answered');
}

test('a bot killed between acknowledge and answer answers after its restart, once: embedded', async () => {
  const dir = join(folder, 'killed');

  await killedBetweenAcknowledgeAndAnswer(dir);

  // Neither the secret nor the capability to reply lies in clear anywhere, the write-ahead log included.
  const files = await readdir(dir, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    expect([file.name, bytes.includes(CANARY), bytes.includes('canary-capability')]).toEqual([file.name, false, false]);
  }
}, 60_000);

const onPostgres = hasPostgres() ? test : test.skip;
onPostgres(
  'a bot killed between acknowledge and answer answers after its restart, once: PostgreSQL',
  async () => {
    if (postgres !== null) await killedBetweenAcknowledgeAndAnswer(postgres.url);
  },
  60_000,
);

test('a second process on the same data folder is refused; a kill leaves no lock behind', async () => {
  const dir = join(folder, 'locked');
  const first = startBot(dir);
  await first.line('ready');

  const second = startBot(dir);
  const refusal = await second.line('failed');
  await first.end('SIGKILL');
  const third = startBot(dir);

  expect(refusal).toBe(`failed data-folder-in-use The data folder ${dir} is in use by another why401 process.`);
  expect(await third.line('ready')).toMatch(/^ready http:/);
}, 60_000);
