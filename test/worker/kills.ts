import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Message, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { newDatabase } from '../support/postgres.ts';
import { type Program, startWholeBot } from '../support/whole-bot.ts';

// The whole bot, killed again and again at random moments while people ask and escalate, and started on the same data each time.
// In the end everything that Slack saw acknowledged must have been answered, once.

export interface KillOptions {
  readonly kills: number;
  readonly seed: number;
  /** URL of a server, on which a database of its own is made: another's escalations would ring here, too. Absent: an embedded database in a folder of its own. */
  readonly postgres?: string;
}

export interface KillReport {
  readonly commands: number;
  readonly acknowledged: number;
  readonly escalations: number;
  /** Cases whose command was acknowledged and that nobody answered. */
  readonly unanswered: readonly string[];
  /** Answers that name no case: "took longer than its limit", "nothing was kept". Each may be the answer of one of `unanswered`. */
  readonly problems: readonly string[];
  /** Cards whose place was not known after a kill: their threads were filled when somebody pressed them. */
  readonly adopted: number;
  /** Answered more than once. */
  readonly answeredTwice: readonly string[];
  readonly withoutCard: readonly string[];
  readonly withTwoCards: readonly string[];
  /** Cards whose thread lacks the evidence in words or its file, and those whose thread has one of them twice. */
  readonly wrongThreads: readonly string[];
  readonly fullThreads: readonly string[];
  /** Milliseconds from the first of two posts of the same to the kill after it: how wide the window is in which a post comes twice; -1: no kill followed. */
  readonly killedAfter: readonly number[];
}

/** Nothing that was acknowledged is lost, and nothing is doubled. */
export function isRight({ unanswered, problems, withoutCard, wrongThreads, ...report }: KillReport): boolean {
  return withoutCard.length + wrongThreads.length + twiceIn(report) === 0 && unanswered.length <= problems.length;
}

type Twice = Pick<KillReport, 'answeredTwice' | 'withTwoCards' | 'fullThreads'>;
export const twiceIn = ({ answeredTwice, withTwoCards, fullThreads }: Twice): number =>
  answeredTwice.length + withTwoCards.length + fullThreads.length;

const BETWEEN_COMMANDS_MS = 200;
const LIFE_MS = { least: 300, most: 6_000 };
const QUIET_MS = 8_000;
const SETTLES_WITHIN_MS = 180_000;
const PARALLEL_ESCALATIONS = 1;

/** Runs the kills and tells what Slack saw. Prints its seed, so that a failure can be repeated as far as timing lets it. */
export async function killWhileBusy({ kills, seed, postgres }: KillOptions): Promise<KillReport> {
  const random = seeded(seed);
  const workspace = await startWorkspace();
  const folder = await mkdtemp(join(tmpdir(), 'why401-kills-'));
  const apis = createApis();
  const place = {
    WHY401_DATA_DIR: folder,
    ...(postgres === undefined ? {} : { DATABASE_URL: await newDatabase(postgres), WHY401_SECRET: SECRET }),
  };
  const start = async (): Promise<Program> => {
    const program = await startWholeBot(workspace, place);
    workspace.deliverTo({ url: `${program.url}/slack/events` });
    return program;
  };
  const people = new People(workspace, apis.open);
  const killedAt: number[] = [];
  let bot = await start();
  const asking = people.askUntilStopped();
  const escalating = people.escalateUntilStopped();
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      await wait(LIFE_MS.least + random() * (LIFE_MS.most - LIFE_MS.least));
      killedAt.push(Date.now());
      await bot.end('SIGKILL');
      bot = await start();
    }
    people.stop();
    await Promise.all([asking, escalating]);
    await untilQuiet(workspace, () => isComplete(people.report(killedAt)));
    const adopted = await people.acknowledgeBroken(killedAt);
    if (adopted > 0) await untilQuiet(workspace, () => isComplete(people.report(killedAt)));
    return { ...people.report(killedAt), adopted };
  } finally {
    people.stop();
    await Promise.allSettled([asking, escalating]);
    await bot.end('SIGKILL');
    await workspace.close();
    await apis.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const SECRET = Buffer.alloc(32, 7).toString('base64');

type Seen = Omit<KillReport, 'adopted'>;

/** Ada, who types without a pause, and escalates what she gets. Each question has a server and a path of its own, by which it is known everywhere. */
class People {
  readonly #workspace: Workspace;
  readonly #openApi: () => Promise<string>;
  readonly #acknowledged = new Set<string>();
  readonly #confirmed = new Set<string>();
  readonly #tried = new Set<string>();
  #asked = 0;
  #stopped = false;

  constructor(workspace: Workspace, openApi: () => Promise<string>) {
    this.#workspace = workspace;
    this.#openApi = openApi;
  }

  stop(): void {
    this.#stopped = true;
  }

  async askUntilStopped(): Promise<void> {
    const sent: Promise<void>[] = [];
    for (; !this.#stopped; await wait(BETWEEN_COMMANDS_MS)) sent.push(this.#ask(`case-${++this.#asked}-`));
    await Promise.all(sent);
  }

  async #ask(name: string): Promise<void> {
    const typed = `/why401 ${await this.#openApi()}/${name}/orders`;
    const { acknowledged } = await this.#workspace.as('ada').command(this.#workspace.channels.payments.id, typed);
    if (acknowledged) this.#acknowledged.add(name);
  }

  async escalateUntilStopped(): Promise<void> {
    const one = async (): Promise<void> => {
      for (; !this.#stopped; await wait(BETWEEN_COMMANDS_MS)) await this.#escalateNext();
    };
    await Promise.all(Array.from({ length: PARALLEL_ESCALATIONS }, one));
  }

  async #escalateNext(): Promise<void> {
    const ada = this.#workspace.as('ada');
    const verdict = this.#verdicts().findLast((message) => !this.#tried.has(message.ts));
    const name = verdict === undefined ? undefined : nameIn(verdict);
    if (verdict === undefined || name === undefined) return;
    this.#tried.add(verdict.ts);
    const opened = new Set(ada.views.map(({ id }) => id));
    const { acknowledged } = await ada.click({ messageTs: verdict.ts, actionId: 'escalate' }).catch(() => ({ acknowledged: false }));
    if (!acknowledged) return;
    const shows = (): string | undefined =>
      ada.views.find(
        (view) =>
          !opened.has(view.id) &&
          JSON.stringify(view).includes(`"callback_id":"escalation_preview"`) &&
          JSON.stringify(view).includes(name),
      )?.id;
    for (let look = 0; look < 40 && !this.#stopped; look += 1, await wait(BETWEEN_COMMANDS_MS)) {
      const id = shows();
      if (id === undefined) continue;
      const sent = await ada.submit(id, { note: 'please have a look' }).catch(() => ({ acknowledged: false, error: 'gone', errors: {} }));
      if (sent.acknowledged && Object.keys(sent.errors).length === 0) this.#confirmed.add(name);
      return;
    }
  }

  #verdicts(): readonly Message[] {
    return this.#workspace
      .as('ada')
      .messages(this.#workspace.channels.payments.id)
      .filter((message) => has(message, 'details'));
  }

  #problems(): readonly string[] {
    const ada = this.#workspace.as('ada');
    const said = [...ada.messages(this.#workspace.channels.payments.id), ...ada.dms].filter(
      ({ onlyFor, fromSlack }) => onlyFor !== undefined && !fromSlack,
    );
    return said
      .filter((message) => /^(?:The|This) (?:diagnosis|request) |^I could not take this in/.test(message.text))
      .map(({ text }) => text.slice(0, 60));
  }

  /** Grace presses the cards whose thread is not there. @returns how many */
  async acknowledgeBroken(killedAt: readonly number[]): Promise<number> {
    const broken = this.#cards().filter((card) => this.report(killedAt).wrongThreads.includes(nameOf(card)));
    for (const { ts } of broken) await this.#workspace.as('grace').click({ messageTs: ts, actionId: 'acknowledge' });
    return broken.length;
  }

  #inDevops(): readonly Message[] {
    return this.#workspace.as('grace').messages(this.#workspace.channels.devops.id);
  }

  #cards(): readonly Message[] {
    return this.#inDevops().filter((message) => message.threadTs === undefined && (has(message, 'acknowledge') || has(message, 'resolve')));
  }

  report(killedAt: readonly number[]): Seen {
    const ada = this.#workspace.as('ada');
    const verdicts = counted([...this.#verdicts(), ...ada.dms.filter((message) => has(message, 'details'))]);
    const inDevops = this.#inDevops();
    const cards = this.#cards();
    const rooted = counted(cards);
    const threadOf = ({ ts }: Message): Thread => inThread(inDevops.filter(({ threadTs }) => threadTs === ts));
    return {
      commands: this.#asked,
      acknowledged: this.#acknowledged.size,
      escalations: this.#confirmed.size,
      unanswered: [...this.#acknowledged].filter((name) => !verdicts.has(name)),
      problems: this.#problems(),
      answeredTwice: [...verdicts].filter(([, times]) => times > 1).map(([name]) => name),
      withoutCard: [...this.#confirmed].filter((name) => !rooted.has(name)),
      withTwoCards: [...rooted].filter(([, times]) => times > 1).map(([name]) => name),
      wrongThreads: cards.filter((card) => threadOf(card).some((posts) => posts.length === 0)).map(nameOf),
      fullThreads: cards.filter((card) => threadOf(card).some((posts) => posts.length > 1)).map(nameOf),
      killedAfter: [...doubled(this.#verdicts()), ...doubled(cards), ...cards.flatMap((card) => twiceInThread(threadOf(card)))].map(
        (first) => Math.round((killedAt.find((killed) => killed >= first) ?? first - 1) - first),
      ),
    };
  }
}

const has = (message: Message, actionId: string): boolean => JSON.stringify(message.blocks).includes(`"action_id":"${actionId}"`);
const nameIn = (message: Message): string | undefined => /case-\d+-/.exec(JSON.stringify([message.text, message.blocks]))?.[0];
const nameOf = (message: Message): string => nameIn(message) ?? message.ts;

/** The evidence in words, and its file: one post each. */
type Thread = readonly [words: readonly Message[], files: readonly Message[]];
const inThread = (replies: readonly Message[]): Thread => [
  replies.filter(({ files, text }) => files.length === 0 && /^Evidence\n/.test(text)),
  replies.filter(({ files }) => files.length > 0),
];
/** One moment a thread, in epoch milliseconds: it counts once. */
const twiceInThread = (thread: Thread): readonly number[] =>
  thread
    .filter((posts) => posts.length > 1)
    .slice(0, 1)
    .map(([first]) => Number(first?.ts) * 1000);

function counted(messages: readonly Message[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const message of messages) {
    const name = nameIn(message);
    if (name !== undefined) times.set(name, (times.get(name) ?? 0) + 1);
  }
  return times;
}

/** When the first of two posts of one case was taken, in epoch milliseconds. */
function doubled(messages: readonly Message[]): readonly number[] {
  const times = counted(messages);
  const firsts = [...times].filter(([, count]) => count > 1).map(([name]) => messages.find((message) => nameIn(message) === name));
  return firsts.map((first) => Number(first?.ts) * 1000);
}

/** Until nothing is missing, and then for a while longer: what comes twice comes late. */
async function untilQuiet(workspace: Workspace, isDone: () => boolean): Promise<void> {
  const until = Date.now() + SETTLES_WITHIN_MS;
  while (!isDone() && Date.now() < until) await wait(QUIET_MS / 8);
  for (let before = -1; before < workspace.calls.length && Date.now() < until; await wait(QUIET_MS)) before = workspace.calls.length;
}

const isComplete = ({ unanswered, problems, withoutCard, wrongThreads }: Seen): boolean =>
  unanswered.length <= problems.length && withoutCard.length + wrongThreads.length === 0;

/** An API for each case: people who escalate the same refusal of one server share a card. */
function createApis(): { open(): Promise<string>; close(): Promise<void> } {
  const servers: Server[] = [];
  return {
    async open() {
      const server = createServer((_request, response) => {
        response.writeHead(401, { 'content-type': 'application/json' });
        response.end('{"error":"the signing key of this token is not known here"}');
      });
      servers.push(server);
      server.listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
    },
    async close() {
      for (const server of servers) {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      }
    },
  };
}

/** mulberry32: the moments of the kills, from 0 to 1. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
