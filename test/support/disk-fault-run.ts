import { setTimeout as wait } from 'node:timers/promises';
import { type Message, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { smallDisk } from './disk-fault.ts';
import { type Program, startWholeBot } from './whole-bot.ts';

// The whole bot in a process of its own on a disk that gets full while people ask, and empty again.

export interface FullDiskStory {
  /** Questions that were asked while the disk was full. */
  readonly asked: number;
  /** Neither answered nor told that it was not kept. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Sentences that something was not kept. */
  readonly told: number;
  /** How often the bot stood still or ended, so that whoever looks after it had to start it again. */
  readonly restarts: number;
  /** Its log says in plain words that the disk is full. */
  readonly saysSo: boolean;
  /** Verdicts for what was asked when there was room again, and after a kill on the same data: one each. */
  readonly after: number;
  readonly afterKill: number;
}

export interface FullDiskOptions {
  readonly fullMs: number;
  /** What is left free, in bytes: nothing, or too little for the next piece of the database's log. */
  readonly leaving: number;
}

const DISK_MB = 128;
const BETWEEN_MS = 150;
const WAIT_MS = 180_000;
const LOOK_MS = 1_000;
const DEAF_MS = 15_000;
const QUIET_MS = 3_000;
const PASTED = 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n';
const SORRY = /nothing was (?:kept|changed)|could not|went wrong|failed/i;

/** @returns null where this user may not mount a disk */
export async function fullDiskRun({ fullMs, leaving }: FullDiskOptions): Promise<FullDiskStory | null> {
  const disk = smallDisk(DISK_MB);
  if (disk === null) return null;
  const workspace = await startWorkspace();
  const nurse = new Nurse(workspace, `${disk.folder}/data`);
  const crowd = new Crowd(workspace);
  try {
    await nurse.start();
    await crowd.ask(12);
    disk.fill(leaving);
    const before = crowd.asked;
    await crowd.askFor(fullMs);
    const asked = crowd.asked - before;
    disk.makeRoom();
    await crowd.untilTold(WAIT_MS);
    const after = await crowd.verdictsOfOneMore(WAIT_MS);
    await nurse.kill();
    const afterKill = await crowd.verdictsOfOneMore(WAIT_MS);
    await wait(QUIET_MS);
    return { asked, ...crowd.report(), restarts: nurse.restarts, saysSo: /disk.{0,60}full/i.test(nurse.log()), after, afterKill };
  } finally {
    await nurse.end();
    await workspace.close();
    disk.remove();
  }
}

/** Whoever looks after the bot, as a container platform does: what ended or answers no look is started again. */
class Nurse {
  readonly #workspace: Workspace;
  readonly #folder: string;
  #program: Program | null = null;
  #log = '';
  #ended = false;
  #watching: Promise<void> = Promise.resolve();
  restarts = 0;

  constructor(workspace: Workspace, folder: string) {
    this.#workspace = workspace;
    this.#folder = folder;
  }

  async start(): Promise<void> {
    await this.#begin();
    this.#watching = this.#watch();
  }

  async #begin(): Promise<void> {
    this.#program = await startWholeBot(this.#workspace, { WHY401_DATA_DIR: this.#folder });
    this.#workspace.deliverTo({ url: `${this.#program.url}/slack/events` });
  }

  async #watch(): Promise<void> {
    for (let heard = performance.now(); !this.#ended; await wait(LOOK_MS)) {
      const program = this.#program;
      const look = await looksWell(program);
      if (look === 'well') heard = performance.now();
      if (look === 'gone' || performance.now() - heard > DEAF_MS) {
        this.restarts += 1;
        await this.#again(program);
        heard = performance.now();
      }
    }
  }

  async #again(program: Program | null): Promise<void> {
    await program?.end('SIGKILL');
    if (program !== null) this.#log += program.output();
    this.#program = null;
    // With a full disk it says so and ends; the next look tries again.
    await this.#begin().catch((error: unknown) => {
      this.#log += String(error);
    });
  }

  async kill(): Promise<void> {
    await this.#stopWatching();
    await this.#again(this.#program);
  }

  async #stopWatching(): Promise<void> {
    this.#ended = true;
    await this.#watching;
  }

  log(): string {
    return this.#log + (this.#program?.output() ?? '');
  }

  async end(): Promise<void> {
    await this.#stopWatching();
    await this.#program?.end('SIGKILL');
  }
}

async function looksWell(program: Program | null): Promise<'well' | 'deaf' | 'gone'> {
  if (program === null) return 'gone';
  try {
    await fetch(`${program.url}/healthz`, { signal: AbortSignal.timeout(LOOK_MS) });
    return 'well';
  } catch (error) {
    return Error.isError(error) && error.name === 'TimeoutError' ? 'deaf' : 'gone';
  }
}

/** Ada, who asks one question after the other; each names a path of its own. */
class Crowd {
  readonly #workspace: Workspace;
  readonly #acknowledged = new Set<string>();
  asked = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async #ask(): Promise<string> {
    this.asked += 1;
    const name = `disk-${this.asked}-`;
    // One server: nobody may ask about thirty.
    const typed = `/why401 GET https://disk.example/${name}/v1 HTTP/1.1\n\n${PASTED}`;
    const { acknowledged } = await this.#workspace.as('ada').command(this.#workspace.channels.payments.id, typed);
    if (acknowledged) this.#acknowledged.add(name);
    return name;
  }

  async ask(times: number): Promise<void> {
    for (let one = 0; one < times; one += 1) await this.#ask();
  }

  async askFor(ms: number): Promise<void> {
    const until = performance.now() + ms;
    const sent: Promise<string>[] = [];
    for (; performance.now() < until; await wait(BETWEEN_MS)) sent.push(this.#ask());
    await Promise.all(sent);
  }

  /** Until all that was acknowledged is answered, or somebody was told otherwise. */
  async untilTold(limitMs: number): Promise<void> {
    const until = performance.now() + limitMs;
    while (this.report().lost.length > 0 && performance.now() < until) await wait(LOOK_MS);
  }

  async verdictsOfOneMore(limitMs: number): Promise<number> {
    const until = performance.now() + limitMs;
    while (performance.now() < until) {
      const name = await this.#ask();
      for (let look = 0; look < 20; look += 1, await wait(LOOK_MS)) {
        const times = this.#verdicts().filter((one) => one === name).length;
        if (times > 0) return times;
      }
    }
    return 0;
  }

  #all(): readonly Message[] {
    const ada = this.#workspace.as('ada');
    return [...ada.messages(this.#workspace.channels.payments.id), ...ada.dms].filter(({ fromSlack }) => !fromSlack);
  }

  #verdicts(): readonly string[] {
    const verdicts = this.#all().filter(({ blocks }) => JSON.stringify(blocks).includes('"action_id":"details"'));
    return verdicts.flatMap(({ text, blocks }) => /disk-\d+-/.exec(JSON.stringify([text, blocks]))?.[0] ?? []);
  }

  report(): Pick<FullDiskStory, 'lost' | 'doubled' | 'told'> {
    const verdicts = this.#verdicts();
    const told = this.#all().filter(({ text, onlyFor }) => onlyFor !== undefined && SORRY.test(text) && !/disk\.example/.test(text)).length;
    const unanswered = [...this.#acknowledged].filter((host) => !verdicts.includes(host));
    return {
      lost: unanswered.slice(told),
      doubled: [...new Set(verdicts.filter((host, index) => verdicts.indexOf(host) !== index))],
      told,
    };
  }
}

export const isKept = ({ lost, doubled, saysSo, after, afterKill }: FullDiskStory): boolean =>
  lost.length + doubled.length === 0 && saysSo && after === 1 && afterKill === 1;
