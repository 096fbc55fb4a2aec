import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { startWorkspace } from '../../src/playground/workspace.ts';
import { createSlackApp } from '../../src/slack/app.ts';
import type { Store, StoreTransaction } from '../../src/usecases/ports.ts';

/** slack-requests.json, sent over real HTTP to the whole bot. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string;
  readonly bodyBase64?: string;
  readonly bodyGen?: readonly (readonly [string, number])[];
}

interface Expected {
  readonly verdict: 'reject' | 'accept' | 'once' | 'ack-only' | 'not-handled' | 'duplicate' | 'any' | 'accept-no-leak';
  readonly statusIn?: readonly number[];
}

export interface SlackCase {
  readonly id: string;
  readonly group: string;
  readonly why: string;
  readonly signingSecret?: string;
  readonly signingSecrets?: readonly string[];
  readonly now?: number;
  readonly request?: Sent;
  readonly sequence?: readonly { readonly request: Sent; readonly at: number; readonly expect: Expected }[];
  readonly expect: Expected;
  readonly alsoAccept?: readonly string[];
  readonly runs?: number;
}

/** What one request brought about behind the signature. */
interface Effect {
  readonly status: number;
  readonly text: string;
  /** Calls of the edge to the store or to Slack: any handler makes one. */
  readonly touched: number;
  /** The very same request came before, signature and all: it is acknowledged and not handled again. */
  readonly isRepeated: boolean;
  /** Diagnoses that were queued. */
  readonly runs: number;
}

export interface ForgedBot {
  send(request: Sent, atSeconds: number): Promise<Effect>;
  log(): string;
  close(): Promise<void>;
}

/** Milliseconds after an answer in which a handler that was started would have touched the store: the first thing each one does. */
const SETTLE_MS = 30;

/** Counts what the edge does. Nothing that is asked for is diagnosed: the corpus names addresses that must not be looked up. */
function counted(store: Store, count: { touched: number; runs: number }): Store {
  const quiet = (tx: StoreTransaction): StoreTransaction =>
    watch(tx, {
      insertDiagnosis: async (record: Parameters<StoreTransaction['insertDiagnosis']>[0]) => {
        const isNew = await tx.insertDiagnosis(record);
        if (isNew) count.runs += 1;
        // Ended at once: nobody sweeps it up.
        if (isNew) await tx.finishDiagnosis(record.id, { problem: 'This is a test.' });
        return isNew;
      },
      enqueue: async () => undefined,
    });
  const watch = <Target extends object>(target: Target, own: Readonly<Record<string, unknown>>): Target =>
    new Proxy(target, {
      get(real, name) {
        const value = own[String(name)] ?? Reflect.get(real, name);
        if (typeof value !== 'function') return value;
        return (...given: readonly unknown[]) => {
          count.touched += 1;
          return value.apply(real, given);
        };
      },
    });
  return watch(store, { transaction: (work: (tx: StoreTransaction) => Promise<unknown>) => store.transaction((tx) => work(quiet(tx))) });
}

const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'a-client-secret-of-the-test',
  SLACK_STATE_SECRET: 'a-state-secret-of-the-test',
};

export async function startForgedBot(signingSecret: string, installation: 'single' | 'oauth' = 'single'): Promise<ForgedBot> {
  const workspace = await startWorkspace({});
  const dir = await mkdtemp(join(tmpdir(), 'why401-forged-'));
  let logged = '';
  const stream = new PassThrough();
  stream.on('data', (chunk: Buffer) => {
    logged += chunk.toString('utf8');
  });
  const config = readConfig({
    SLACK_SIGNING_SECRET: signingSecret,
    ...(installation === 'single' ? { SLACK_BOT_TOKEN: workspace.botToken } : OAUTH),
    SLACK_API_URL: workspace.apiUrl,
    WHY401_DATA_DIR: dir,
    PORT: '0',
  });
  const count = { touched: 0, runs: 0 };
  const served = await startServe({
    config,
    role: 'all',
    log: createLog({ level: 'debug', stream }),
    createApp({ deps: { asked: _, ...deps }, ...input }) {
      return createSlackApp({ ...input, deps: { ...deps, store: counted(deps.store, count) } });
    },
  });
  const origin = served.url ?? '';
  const real = Date.now;
  const sentBefore = new Set<string>();
  return {
    async send(request, atSeconds) {
      count.touched = 0;
      count.runs = 0;
      const callsBefore = workspace.calls.length;
      // The corpus has a clock of its own, and its signatures with it. It stands: "301 seconds ahead" is no longer true a second later.
      Date.now = () => atSeconds * 1000;
      try {
        const signature = String(request.headers['x-slack-signature']).trim();
        const isRepeated = sentBefore.has(signature);
        sentBefore.add(signature);
        const { status, text } = await post(origin, request);
        await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
        return { status, text, isRepeated, touched: count.touched + workspace.calls.length - callsBefore, runs: count.runs };
      } finally {
        Date.now = real;
      }
    },
    log: () => logged,
    async close() {
      await served.stop();
      await workspace.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

function bytesOf({ body, bodyBase64, bodyGen }: Sent): Buffer {
  if (bodyBase64 !== undefined) return Buffer.from(bodyBase64, 'base64');
  return Buffer.from(body ?? (bodyGen ?? []).map(([part, times]) => part.repeat(times)).join(''));
}

/** Byte by byte: a client library would mend or refuse what a forger sends. */
function post(origin: string, sent: Sent): Promise<{ readonly status: number; readonly text: string }> {
  const bytes = bytesOf(sent);
  const fields = Object.entries(sent.headers).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`));
  const head = [
    `${sent.method} ${sent.path} HTTP/1.1`,
    'host: why401.test',
    'connection: close',
    ...fields,
    `content-length: ${bytes.length}`,
  ];
  const { hostname, port } = new URL(origin);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('latin1');
    });
    // A refusal may come before the whole body went out.
    socket.on('error', () => undefined);
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1] ?? 0), text }));
    socket.write(`${head.join('\r\n')}\r\n\r\n`, 'latin1');
    socket.write(bytes);
  });
}

const HANDLED = new Set(['accept', 'accept-no-leak', 'any']);

/** Null when the bot did what the corpus asks; else what it did instead. */
export async function judge(bot: ForgedBot, one: SlackCase, corpusNow: number): Promise<string | null> {
  if (one.sequence !== undefined) return judgeSequence(bot, one);
  if (one.request === undefined) return 'no request';
  const effect = await bot.send(one.request, one.now ?? corpusNow);
  const verdicts = [one.expect.verdict, ...(one.alsoAccept ?? [])];
  const isRun = one.runs === undefined ? effect.touched > 0 : effect.runs > one.runs;
  const said = `${effect.status}, ${effect.touched} calls, ${effect.runs} runs`;
  const isIgnored = effect.touched === 0 && !effect.isRepeated;
  if (isIgnored && verdicts.every((verdict) => verdict === 'accept')) return `accepted, but not handled: ${said}`;
  const isWelcome = verdicts.some((verdict) => HANDLED.has(verdict));
  if (isRun && !isWelcome) return `handled: ${said}`;
  if (effect.text.includes('FAKE')) return `reflected: ${said}`;
  const statuses = one.expect.statusIn ?? [];
  if (effect.status === 200 && isWelcome) return null;
  const isRefusal = effect.status >= 400 && effect.status < 500 && verdicts.includes('reject');
  return statuses.includes(effect.status) || isRefusal ? null : `status ${said}`;
}

/** The effect counts once over all of them, and each has its own status. */
async function judgeSequence(bot: ForgedBot, { sequence = [] }: SlackCase): Promise<string | null> {
  let runs = 0;
  for (const [index, { request, at, expect }] of sequence.entries()) {
    const effect = await bot.send(request, at);
    runs += effect.runs;
    const isStatus = expect.statusIn?.includes(effect.status) ?? true;
    if (!isStatus) return `request ${index + 1}: status ${effect.status}`;
    if (expect.verdict === 'reject' && effect.touched > 0) return `request ${index + 1} was handled`;
  }
  return runs > 1 ? `${runs} runs` : null;
}
