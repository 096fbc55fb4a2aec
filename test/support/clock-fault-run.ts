import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Message, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { type Program, startWholeBot } from './whole-bot.ts';

// The whole bot in a process of its own, whose wall clock (and that of its embedded database) jumps while questions and a snooze wait.

export interface ClockStory {
  readonly jumpHours: number;
  /** Acknowledged before and after the jump, and not answered. */
  readonly unanswered: readonly string[];
  readonly answeredTwice: readonly string[];
  readonly cards: number;
  /** Milliseconds from the jump to the last answer to what was asked around it. */
  readonly slowestMs: number;
  /** What was signed by a clock two hours away from the machine's was refused; null where it was taken. */
  readonly staleRefused: boolean;
  /** How often the snooze of half an hour ended: before the clock showed that time, and in all. */
  readonly wokenEarly: number;
  readonly woken: number;
  /** Processor time of the bot in percent of one core, in seconds in which nothing happens. */
  readonly idlePercent: number;
}

const HOUR_MS = 3_600_000;
const JUMP_HOURS = 2;
const AROUND = 6;
const WAIT_MS = 120_000;
const IDLE_MS = 8_000;
const PRELOAD = fileURLToPath(new URL('./shifted-clock.mjs', import.meta.url));
const PASTED = 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n';

/** @param direction 1: two hours ahead; -1: two hours back, then ahead to where the snooze ends */
export async function clockRun(direction: 1 | -1): Promise<ClockStory> {
  const folder = await mkdtemp(join(tmpdir(), 'why401-clock-'));
  const clock = new Clock(join(folder, 'clock'));
  const workspace = await startWorkspace({ now: clock.now });
  const scene = new Scene(workspace);
  const bot = await startWholeBot(workspace, {
    WHY401_DATA_DIR: join(folder, 'data'),
    NODE_OPTIONS: `--import=${PRELOAD}`,
    WHY401_TEST_CLOCK: clock.path,
  });
  workspace.deliverTo({ url: `${bot.url}/slack/events` });
  try {
    const cardTs = await scene.snoozedCard();
    // Each is diagnosed and waits for its second try to be delivered: jobs that have a time.
    workspace.faultNext('response_url', { status: 500, text: 'oops' }, AROUND);
    await Promise.all(Array.from({ length: AROUND }, (_, index) => scene.ask(`before-${index}`)));
    await scene.untilRefused(AROUND, WAIT_MS);
    await clock.jumpMachine(direction * JUMP_HOURS * HOUR_MS);
    const begun = performance.now();
    const stale = await scene.ask('stale');
    clock.follow();
    for (let index = 0; index < AROUND; index += 1) await scene.ask(`after-${index}`);
    await scene.untilAnswered(WAIT_MS);
    const slowestMs = Math.round(performance.now() - begun);
    const wokenEarly = direction < 0 ? scene.woken(cardTs) : 0;
    if (direction < 0) {
      await clock.jumpMachine(JUMP_HOURS * HOUR_MS);
      clock.follow();
    }
    await scene.untilWoken(cardTs, WAIT_MS);
    const idlePercent = await idleShare(bot);
    const told = scene.report();
    return {
      jumpHours: direction * JUMP_HOURS,
      ...told,
      slowestMs,
      staleRefused: !stale,
      wokenEarly,
      woken: scene.woken(cardTs),
      idlePercent,
    };
  } finally {
    await bot.end('SIGKILL');
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The machine's clock, as an offset in a file that its process reads, and Slack's. */
class Clock {
  readonly path: string;
  #machine = 0;
  #slack = 0;

  constructor(path: string) {
    this.path = path;
  }

  readonly now = (): number => Date.now() + this.#slack;

  async jumpMachine(toMs: number): Promise<void> {
    this.#machine = toMs;
    await writeFile(this.path, String(toMs));
    await wait(200);
  }

  /** The machine was right: Slack's requests are signed by the same time. */
  follow(): void {
    this.#slack = this.#machine;
  }
}

class Scene {
  readonly #workspace: Workspace;
  readonly #acknowledged = new Set<string>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async ask(name: string): Promise<boolean> {
    const host = `${name}.example`;
    const typed = `/why401 GET https://${host}/v1 HTTP/1.1\n\n${PASTED}`;
    const { acknowledged } = await this.#workspace.as('ada').command(this.#workspace.channels.payments.id, typed);
    if (acknowledged) this.#acknowledged.add(host);
    return acknowledged;
  }

  /** A case that was handed over, and that grace put off for half an hour. */
  async snoozedCard(): Promise<string> {
    const [ada, grace] = [this.#workspace.as('ada'), this.#workspace.as('grace')];
    await this.ask('escalated');
    const verdict = await ada.waitFor(() => this.#verdicts()[0], WAIT_MS);
    await ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
    const preview = await ada.waitFor((one) => one.views.at(-1), WAIT_MS);
    await ada.submit(preview.id, { note: 'please' });
    const card = await grace.waitFor(() => this.#cards()[0], WAIT_MS);
    await grace.click({ messageTs: card.ts, actionId: 'snooze' });
    const form = await grace.waitFor((one) => one.views.at(-1), WAIT_MS);
    await grace.submit(form.id, { minutes: '30', reason: 'lunch' });
    await grace.waitFor(() => this.#cards().some((one) => JSON.stringify(one).includes('Snoozed')), WAIT_MS);
    return card.ts;
  }

  #all(): readonly Message[] {
    const ada = this.#workspace.as('ada');
    return [...ada.messages(this.#workspace.channels.payments.id), ...ada.dms];
  }

  #verdicts = (): readonly Message[] => this.#all().filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"details"'));

  #cards(): readonly Message[] {
    const { devops } = this.#workspace.channels;
    const roots = this.#workspace
      .as('grace')
      .messages(devops.id)
      .filter(({ threadTs }) => threadTs === undefined);
    return roots.filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"resolve"'));
  }

  woken(cardTs: string): number {
    const thread = this.#workspace.as('grace').thread(this.#workspace.channels.devops.id, cardTs);
    return thread.filter(({ text }) => /snooze is over|is over/i.test(text)).length;
  }

  async untilRefused(times: number, limitMs: number): Promise<void> {
    const until = performance.now() + limitMs;
    while (this.#workspace.refusals.length < times && performance.now() < until) await wait(20);
  }

  async untilAnswered(limitMs: number): Promise<void> {
    const until = performance.now() + limitMs;
    while (this.report().unanswered.length > 0 && performance.now() < until) await wait(200);
  }

  async untilWoken(cardTs: string, limitMs: number): Promise<void> {
    const until = performance.now() + limitMs;
    while (this.woken(cardTs) === 0 && performance.now() < until) await wait(200);
  }

  report(): Pick<ClockStory, 'unanswered' | 'answeredTwice' | 'cards'> {
    const answered = this.#verdicts().flatMap(
      ({ text, blocks }) => /[a-z]+(?:-\d+)?\.example/.exec(JSON.stringify([text, blocks]))?.[0] ?? [],
    );
    return {
      unanswered: [...this.#acknowledged].filter((host) => !answered.includes(host)),
      answeredTwice: [...new Set(answered.filter((host, index) => answered.indexOf(host) !== index))],
      cards: this.#cards().length,
    };
  }
}

/** In percent of one core; Linux alone tells. */
async function idleShare({ pid }: Program): Promise<number> {
  const ticks = async (): Promise<number> => {
    const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).replace(/^.*\) /s, '').split(' ');
    return Number(fields[11]) + Number(fields[12]);
  };
  const before = await ticks();
  await wait(IDLE_MS);
  // A tick is a hundredth of a second everywhere.
  return Math.round((((await ticks()) - before) * 1_000) / IDLE_MS);
}

export const isSteady = (story: ClockStory): boolean =>
  story.unanswered.length + story.answeredTwice.length === 0 &&
  story.cards === 1 &&
  story.staleRefused &&
  story.wokenEarly === 0 &&
  story.woken === 1 &&
  story.slowestMs < 60_000 &&
  story.idlePercent < 40;
