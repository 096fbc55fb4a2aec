import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { type Program, startProgram, startWholeBot } from '../support/whole-bot.ts';

// How fast a command is acknowledged: the whole bot, which seals, stores, queues and answers each, against a bare Bolt app that puts
// the text on a bare pg-boss. The same commands, at the same pace, in turn, each with an embedded database of its own.

const REFERENCE = fileURLToPath(new URL('./bare-bolt.ts', import.meta.url));
const WARM_UP_SECONDS = 4;
/** Longer than the queue's pause between two looks. */
const QUIET_MS = 3_000;
const LIMIT_MS = 3_000;

export interface Pace {
  readonly perSecond: number;
  readonly seconds: number;
}

interface Round {
  /** Milliseconds from sending to Slack's receipt, ascending. */
  readonly times: readonly number[];
  readonly late: number;
  readonly busy: number;
  readonly verdicts: number;
}

/** One side: a workspace with a program of its own. */
interface Side {
  readonly workspace: Workspace;
  readonly program: Program;
  close(): Promise<void>;
}

/**
 * Prints p50, p99 and the greatest time of each side and the ratio of the p99. Both run all the time and get the commands by turns, so
 * that whatever else this machine does hits both; the bot judges all it took before the other's turn.
 */
export async function benchAcknowledge(rounds: number, pace: Pace): Promise<void> {
  const { perSecond, seconds } = pace;
  console.log(`acknowledge: ${perSecond} commands/s by signed HTTP, ${rounds} turns of ${seconds} s each, ${conditions()}`);
  const bare = await openSide('bare');
  const whole = await openSide('whole');
  try {
    for (const side of [bare, whole]) await commands(side, { ...pace, seconds: WARM_UP_SECONDS });
    await untilQuiet(whole);
    const [ofBare, ofWhole]: [Round[], Round[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      ofBare.push(await commands(bare, pace));
      ofWhole.push(await commands(whole, pace));
      await untilQuiet(whole);
    }
    report(ofBare, ofWhole, rounds * seconds);
  } finally {
    await bare.close();
    await whole.close();
  }
}

function report(bare: readonly Round[], whole: readonly Round[], seconds: number): void {
  const ratios = whole.map(({ times }, index) => quantile(times, 0.99) / quantile(bare[index]?.times ?? [], 0.99));
  const [one, other] = [together(bare), together(whole)];
  console.log(`  bare Bolt + bare pg-boss: ${shown(one)}\n  why401, whole: ${shown(other)}`);
  console.log(`  verdicts while commands came: ${(other.verdicts / seconds).toFixed(1)}/s; conditions at the end: ${conditions()}`);
  const sorted = ratios.toSorted((a, b) => a - b);
  const all = quantile(other.times, 0.99) / quantile(one.times, 0.99);
  console.log(`  p99 ratio: ${all.toFixed(2)} over all, ${quantile(sorted, 0.5).toFixed(2)} in the middle turn (at most 1.3)`);
}

/** Far beyond what it can judge: everything is acknowledged in time, a part of it with "busy". */
export async function benchFlood(pace: Pace): Promise<void> {
  const side = await openSide('whole');
  try {
    await commands(side, { perSecond: 20, seconds: WARM_UP_SECONDS });
    const round = await commands(side, pace);
    console.log(
      `flood: ${pace.perSecond} commands/s for ${pace.seconds} s, ${conditions()}\n  ${shown(round)}, ${round.busy} answered "busy"`,
    );
  } finally {
    await side.close();
  }
}

const conditions = (): string => `${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)}`;

async function openSide(which: 'bare' | 'whole'): Promise<Side> {
  const folder = await mkdtemp(join(tmpdir(), 'why401-bench-'));
  const workspace = await startWorkspace();
  const { signingSecret: SLACK_SIGNING_SECRET, botToken: SLACK_BOT_TOKEN } = workspace;
  const program =
    which === 'bare'
      ? await startProgram([REFERENCE, join(folder, 'bare')], { SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN })
      : await startWholeBot(workspace, { WHY401_DATA_DIR: folder });
  workspace.deliverTo({ url: `${program.url}/slack/events` });
  const close = async (): Promise<void> => {
    await program.end('SIGKILL');
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { workspace, program, close };
}

async function untilQuiet({ workspace }: Side): Promise<void> {
  for (let before = -1; before < spoken(workspace); await wait(QUIET_MS)) before = spoken(workspace);
}

/** Open loop: a slow answer does not slow the next command down, as people do not wait for each other. */
async function commands({ workspace }: Side, { perSecond, seconds }: Pace): Promise<Round> {
  const count = perSecond * seconds;
  const times: number[] = [];
  let late = 0;
  const earlier = spoken(workspace);
  const begun = performance.now();
  const sent: Promise<void>[] = [];
  const one = async (number: number): Promise<void> => {
    const started = performance.now();
    const { acknowledged } = await workspace.as('ada').command(workspace.channels.general.id, `/why401 ${pasteOf(number)}`);
    times.push(performance.now() - started);
    if (!acknowledged || performance.now() - started > LIMIT_MS) late += 1;
  };
  for (let number = 0; number < count; number += 1) {
    const early = begun + (number * 1000) / perSecond - performance.now();
    if (early > 1) await wait(early);
    sent.push(one(number));
  }
  await Promise.all(sent);
  const said = workspace.calls.filter(({ method }) => method === 'response_url').slice(earlier);
  const busy = said.filter(({ args }) => String(args.text).startsWith('I could not take this in')).length;
  return { times: times.sort((a, b) => a - b), late, busy, verdicts: said.length - busy };
}

const spoken = (workspace: Workspace): number => workspace.calls.filter(({ method }) => method === 'response_url').length;

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A pasted exchange with a token of its own, so that nothing can be remembered from the one before. */
function pasteOf(number: number): string {
  const input = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: `person-${number}`, aud: 'orders', iat: 1_700_000_000, exp: 1_700_003_600 })}`;
  const token = `${input}.${createHmac('sha256', 'bench').update(input).digest('base64url')}`;
  return `Authorization: Bearer ${token}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\nContent-Type: application/json\n\n{"message":"jwt expired"}`;
}

const quantile = (ascending: readonly number[], share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? Number.NaN;

function together(rounds: readonly Round[]): Round {
  const sum = (of: (round: Round) => number): number => rounds.reduce((total, round) => total + of(round), 0);
  return {
    times: rounds.flatMap(({ times }) => times).sort((a, b) => a - b),
    late: sum(({ late }) => late),
    busy: sum(({ busy }) => busy),
    verdicts: sum(({ verdicts }) => verdicts),
  };
}

function shown({ times, late }: Round): string {
  const [half, most, all] = [quantile(times, 0.5), quantile(times, 0.99), times.at(-1) ?? Number.NaN].map((time) => time.toFixed(1));
  return `p50 ${half} p99 ${most} max ${all} ms, ${times.length} commands, ${late} not acknowledged within 3 s`;
}
