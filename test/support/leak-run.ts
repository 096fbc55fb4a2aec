import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Actor, fromManifest, type Message, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { openEmbedded } from '../../src/storage/embedded.ts';
import { type LeakCase, leakLine, searchFor } from './leak-cases.ts';

/** The unmodified bot with all its parts in this process, fed with secrets by every way in; then everything it left anywhere is searched. */

export interface LeakRun {
  readonly sent: number;
  readonly answers: number;
  readonly bytes: number;
  readonly leaks: readonly string[];
}

const WAIT_MS = 90_000;
const QUIET_MS = 4_000;
const UNHURRIED = 20;
const MANIFEST = new URL('../../manifest.yml', import.meta.url);
const NO_LIMITS = ['person', 'workspace', 'host', 'hosts', 'credentials', 'logins'].map((name) => `${name}=99999/1h`).join(',');

const has = ({ blocks }: Message, actionId: string): boolean => JSON.stringify(blocks).includes(`"action_id":"${actionId}"`);

/** Ways in that ask: each gets the case's text as a person would paste it. */
type Way = (workspace: Workspace, text: string, one: LeakCase) => Promise<void>;

const form: Way = async ({ as, channels }, text, { given = [] }) => {
  const ada = as('ada');
  await ada.command(channels.payments.id, '/why401');
  const view = await ada.waitFor((one) => one.views.at(-1), WAIT_MS);
  const [credential] = given;
  await ada.submit(view.id, { what: text.slice(0, 3000), ...(credential === undefined ? {} : { credential }) });
  for (const open of ada.views) await ada.closeView(open.id);
};

const WAYS: Readonly<Record<string, Way>> = {
  command: async ({ as, channels }, text) => void (await as('ada').command(channels.payments.id, `/why401 ${text}`)),
  form,
  mention: async ({ as, channels, bot }, text) => void (await as('ada').type(channels.payments.id, `<@${bot.id}> ${text}`)),
  'direct message': async ({ as }, text) => void (await as('ada').type(as('ada').directChannelId, text)),
  file: async ({ as }, text) => void (await as('ada').upload(as('ada').directChannelId, { name: 'failed.http', text })),
  'message shortcut': async ({ as, channels }, text) => {
    const said = await as('grace').type(channels.payments.id, text);
    await as('ada').messageShortcut('explain_message', said.ts);
  },
};

export async function leakRun(cases: readonly LeakCase[]): Promise<LeakRun> {
  const dir = await mkdtemp(join(tmpdir(), 'why401-leaks-'));
  const begun = Date.now();
  const now = (): number => begun + (Date.now() - begun) / UNHURRIED;
  const workspace = await startWorkspace({
    ...fromManifest(parse(await readFile(MANIFEST, 'utf8'))),
    now,
    ackTimeoutMs: 3_000 * UNHURRIED,
  });
  const written = capture();
  try {
    const served = await startServe({
      config: configOf(workspace, dir),
      role: 'all',
      log: createLog({ level: 'trace', stream: written.stream }),
    });
    workspace.deliverTo({ url: `${served.url}/slack/events` });
    const sent = await askAll(workspace, cases);
    await stories(workspace, cases);
    await quiet(workspace);
    await served.stop();
    written.end();
    const outputs = [...slackOutputs(workspace), ['log, stdout and stderr', written.text()] as const, ...(await databaseOutputs(dir))];
    const files = await filesIn(dir);
    const search = searchFor(cases);
    const leaks = [
      ...outputs.flatMap(([place, output]) => search.in(place, output)),
      ...files.flatMap(([place, bytes]) => search.in(place, bytes, false)),
    ];
    const answers = workspace.allMessages.filter((message) => message.userId === workspace.bot.id && has(message, 'details')).length;
    const bytes = [...outputs, ...files].reduce((sum, [, output]) => sum + output.length, 0);
    return { sent, answers, bytes, leaks: [...new Set(leaks.map(leakLine))] };
  } finally {
    written.end();
    await workspace.close();
    await rm(dir, { recursive: true, force: true });
  }
}

const configOf = (workspace: Workspace, dir: string) =>
  readConfig({
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_API_URL: workspace.apiUrl,
    WHY401_DATA_DIR: dir,
    WHY401_ALLOW_NETWORKS: '127.0.0.1',
    WHY401_DEVOPS_CHANNEL: workspace.channels.devops.id,
    WHY401_LIMITS: NO_LIMITS,
    LOG_LEVEL: 'trace',
    PORT: '0',
  });

/** What this process writes from now on, the log beside it. */
function capture() {
  let text = '';
  const stream = new PassThrough();
  const keep = (chunk: unknown): void => {
    text += String(chunk);
  };
  stream.on('data', keep);
  const before = [process.stdout, process.stderr].map((out) => ({ out, write: out.write }));
  for (const { out, write } of before) {
    out.write = ((chunk: unknown, ...rest: readonly never[]) => {
      keep(chunk);
      return Reflect.apply(write, out, [chunk, ...rest]);
    }) as typeof out.write;
  }
  const end = (): void => {
    for (const { out, write } of before) out.write = write;
  };
  return { stream, text: () => text, end };
}

/** Each case goes one way; what belongs to given secrets goes by the form, which takes both. */
async function askAll(workspace: Workspace, cases: readonly LeakCase[]): Promise<number> {
  const ways = Object.values(WAYS);
  for (const [index, one] of cases.entries()) {
    const way = one.given === undefined ? (ways[index % ways.length] ?? form) : form;
    await way(workspace, one.text, one);
  }
  return cases.length;
}

/** Notes to others: escalation, snooze, resolution, feedback, share. Three stories carry a batch of cases each. */
async function stories(workspace: Workspace, cases: readonly LeakCase[]): Promise<void> {
  const plain = cases.filter(({ given }) => given === undefined);
  for (let story = 0; story < 3; story += 1)
    await tell(
      workspace,
      story,
      plain.filter((_, index) => index % 3 === story),
    );
}

const NOTE = 950;

async function tell({ as, channels }: Workspace, story: number, cases: readonly LeakCase[]): Promise<void> {
  const [ada, grace] = [as('ada'), as('grace')];
  const notes = notesOf(cases);
  const next = (): string => notes.shift() ?? 'no more';
  const pasted = `HTTP/1.1 401 Unauthorized\nServer: story-${story}.example\nWWW-Authenticate: Bearer error="invalid_token"\n\n`;
  await ada.command(channels.payments.id, `/why401 GET https://story-${story}.example/v1 HTTP/1.1\n\n${pasted}`);
  const verdict = await ada.waitFor(
    (one) =>
      one.messages(channels.payments.id).find((message) => has(message, 'details') && message.text.includes(`story-${story}.example`)),
    WAIT_MS,
  );
  await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
  await send(ada, { note: next() });
  const card = await grace.waitFor(
    (one) => one.messages(channels.devops.id).find((message) => has(message, 'snooze') && message.text.includes(`story-${story}.example`)),
    WAIT_MS,
  );
  await grace.click({ messageTs: card.ts, actionId: 'snooze' });
  await send(grace, { minutes: '240', reason: next() });
  await grace.click({ messageTs: card.ts, actionId: 'resolve' });
  const answer = await grace.waitFor(
    (one) => one.messages(channels.devops.id).find((message) => message.ts > card.ts && has(message, 'explain_resolution')),
    WAIT_MS,
  );
  await grace.click({ messageTs: answer.ts, actionId: 'explain_resolution' });
  await send(grace, { reason: next() });
}

async function send(actor: Actor, values: Readonly<Record<string, string>>): Promise<void> {
  const view = await actor.waitFor((one) => one.views.at(-1), WAIT_MS);
  await actor.submit(view.id, values);
  for (const open of actor.views) await actor.closeView(open.id);
}

/** As many texts as fit into one note, a blank line between them. */
function notesOf(cases: readonly LeakCase[]): string[] {
  const notes: string[] = [];
  for (const { text } of cases) {
    const last = notes.at(-1) ?? '';
    if (last !== '' && last.length + text.length < NOTE) notes[notes.length - 1] = `${last}\n\n${text}`;
    else notes.push(text.slice(0, NOTE));
  }
  return notes;
}

/** Nothing has been said for a while: the queue is empty. */
async function quiet(workspace: Workspace): Promise<void> {
  const end = Date.now() + WAIT_MS * 2;
  for (let before = -1; workspace.calls.length !== before && Date.now() < end; ) {
    before = workspace.calls.length;
    await wait(QUIET_MS);
  }
}

function slackOutputs(workspace: Workspace): readonly (readonly [string, string])[] {
  const said = workspace.allMessages.filter(({ userId }) => userId === workspace.bot.id);
  return [
    ['calls of the Web API', JSON.stringify(workspace.calls)],
    ['messages', JSON.stringify(said)],
    ['refusals', JSON.stringify(workspace.refusals)],
  ];
}

/** Every row of every table, the queue's too, and packed facts unpacked. */
async function databaseOutputs(dir: string): Promise<readonly (readonly [string, string])[]> {
  const database = await openEmbedded(dir);
  try {
    const tables = await database.query(
      "select schemaname || '.' || quote_ident(tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    const outputs: (readonly [string, string])[] = [];
    for (const table of tables) {
      const name = String(Object.values(table as object)[0]);
      const rows = JSON.stringify(await database.query(`select to_jsonb(t) as row from ${name} t`));
      outputs.push([`table ${name}`, rows], [`table ${name}, unpacked`, unpacked(rows)]);
    }
    return outputs;
  } finally {
    await database.close();
  }
}

/** gzip in Base64, as the facts of a case are kept. */
const unpacked = (rows: string): string =>
  [...rows.matchAll(/H4sI[A-Za-z0-9+/]{40,}={0,2}/g)]
    .map(([packed]) => gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'))
    .join('\n');

async function filesIn(dir: string): Promise<readonly (readonly [string, Buffer])[]> {
  const names = await readdir(dir, { recursive: true });
  const files: (readonly [string, Buffer])[] = [];
  for (const name of names) if ((await stat(join(dir, name))).isFile()) files.push([`file ${name}`, await readFile(join(dir, name))]);
  return files;
}
