import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { openEmbedded } from '../../src/storage/embedded.ts';
import { smallDisk } from './disk-fault.ts';
import { type Program, startWholeBot } from './whole-bot.ts';

// Starts of the real program that cannot work: each is to end in one line that says what to do, and to leave the data as it was.

export interface RefusedStart {
  readonly what: string;
  readonly status: number | null;
  /** What it wrote to standard error. */
  readonly said: string;
  readonly expected: RegExp;
}

const LAUNCHER = fileURLToPath(new URL('../../bin/why401.js', import.meta.url));
const LIMIT_MS = 60_000;
const SMALL_MB = 40;

/** The disk is left out where this user may not mount one. */
export async function refusedStarts(): Promise<readonly RefusedStart[]> {
  const folder = await mkdtemp(join(tmpdir(), 'why401-starts-'));
  const workspace = await startWorkspace();
  const data = join(folder, 'data');
  const tell = async (what: string, place: Readonly<Record<string, string>>, expected: RegExp): Promise<RefusedStart> => ({
    what,
    expected,
    ...(await start(workspace, place)),
  });
  let bot: Program | null = null;
  try {
    bot = await startWholeBot(workspace, { WHY401_DATA_DIR: data });
    const stories = [await tell('a second process', { WHY401_DATA_DIR: data }, /in use by another why401 process.*WHY401_DATA_DIR/)];
    await bot.end('SIGKILL');
    stories.push(await tell('another key', { WHY401_DATA_DIR: data, WHY401_SECRET: KEY }, /WHY401_SECRET is not the one.*rotate-secret/));
    await writeFile(join(data, 'secret'), 'short\n');
    stories.push(await tell('a broken key', { WHY401_DATA_DIR: data }, /does not hold 32 bytes.*Restore it/));
    await fromTheFuture(data);
    stories.push(await tell('a newer schema', { WHY401_DATA_DIR: data, WHY401_SECRET: KEY }, /schema version 9999.*newer why401/));
    stories.push(...(await onFullDisk(tell)));
    return stories;
  } finally {
    await bot?.end('SIGKILL');
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const KEY = Buffer.alloc(32, 9).toString('base64');

type Tell = (what: string, place: Readonly<Record<string, string>>, expected: RegExp) => Promise<RefusedStart>;

async function onFullDisk(tell: Tell): Promise<readonly RefusedStart[]> {
  const disk = smallDisk(SMALL_MB);
  if (disk === null) return [];
  try {
    disk.fill();
    return [await tell('a full disk', { WHY401_DATA_DIR: join(disk.folder, 'data') }, /disk of the data folder .* is full.*Make room/)];
  } finally {
    disk.remove();
  }
}

/** As a later version would leave it. */
async function fromTheFuture(data: string): Promise<void> {
  const database = await openEmbedded(data);
  await database.query('insert into why401.schema_version (version, name) values (9999, $1)', ['9999-of-tomorrow.sql']);
  await database.close();
}

async function start(workspace: Workspace, place: Readonly<Record<string, string>>): Promise<Pick<RefusedStart, 'status' | 'said'>> {
  const { PATH = '', HOME = '' } = process.env;
  const slack = { SLACK_SIGNING_SECRET: workspace.signingSecret, SLACK_BOT_TOKEN: workspace.botToken, SLACK_API_URL: workspace.apiUrl };
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', LAUNCHER, 'serve'], {
    env: { PATH, HOME, PORT: '0', ...slack, ...place },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  await once(child, 'close');
  return { status: child.exitCode, said };
}

/** One line, an exit status that is no success, and what to do. */
export const isPolite = ({ status, said, expected }: RefusedStart): boolean =>
  status !== null && status > 0 && said.trim().split('\n').length === 1 && expected.test(said);
