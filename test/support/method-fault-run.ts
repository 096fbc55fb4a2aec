import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Actor, type Message, type Ordered, startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { type Program, startWholeBot } from './whole-bot.ts';

// What Slack may do to each method that the bot calls, against the whole bot in a process of its own: it lives on, whoever waits is told or served, and the next
// try is right.

export interface MethodStory {
  readonly method: string;
  readonly fault: string;
  /** With the fault: what was wanted came (late, or without what the method gives), the person was told, or nothing. */
  readonly came: 'served' | 'told' | 'nothing';
  /** Served or told within so many milliseconds. */
  readonly ms: number;
  /** Afterwards, without the fault, the same was served. */
  readonly thenRight: boolean;
  /** The very process that was started answers still. */
  readonly alive: boolean;
}

const WITHIN_MS = 60_000;
/** Each case has a server of its own, or it would join the thread of the one before. */
const UNHINDERED = 'person=10000/10m,workspace=10000/10m,host=10000/10m,hosts=10000/1h';
const SORRY = /went wrong|could not|try again/i;
const PASTED = 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n';

/** So often that the client's own repeats do not mend it. */
const TIMES = 3;
const QUICK = {
  'status 429': { status: 429, error: 'ratelimited', retryAfterSeconds: 1 },
  'status 500': { status: 500, text: 'oops' },
  'no JSON': { status: 200, text: '<html>We are down</html>' },
} satisfies Readonly<Record<string, Ordered>>;
/** Takes the whole time limit of a call, three times over. */
const SLOW = { silence: 'silence' } satisfies Readonly<Record<string, Ordered>>;

/** Does something that needs the method. @returns looks whether it came */
type Deed = (scene: Scene) => Promise<() => boolean>;

const DEEDS: Readonly<Record<string, Deed>> = {
  'views.open': (scene) => scene.opensForm(),
  'views.update': (scene) => scene.opensSettings(),
  'views.publish': (scene) => scene.opensHome(),
  'chat.update': (scene) => scene.acknowledges(),
  'chat.postMessage': (scene) => scene.escalates(),
  'files.getUploadURLExternal': (scene) => scene.escalates(),
  upload: (scene) => scene.escalates(),
  'files.completeUploadExternal': (scene) => scene.escalates(),
  'users.info': (scene) => scene.asks(),
  'conversations.members': (scene) => scene.acknowledges(),
  'conversations.info': (scene) => scene.savesSettings(),
};
export const METHODS = Object.keys(DEEDS);

export async function methodFaultRun(methods: readonly string[], withSilence: boolean): Promise<readonly MethodStory[]> {
  const folder = await mkdtemp(join(tmpdir(), 'why401-methods-'));
  const workspace = await startWorkspace({ events: ['app_home_opened'] });
  const bot = await startWholeBot(workspace, { WHY401_DATA_DIR: folder, WHY401_LIMITS: UNHINDERED });
  workspace.deliverTo({ url: `${bot.url}/slack/events` });
  const scene = new Scene(workspace);
  try {
    const stories: MethodStory[] = [];
    for (const method of methods)
      for (const [fault, order] of Object.entries({ ...QUICK, ...(withSilence ? SLOW : {}) }))
        stories.push(await tell(scene, bot, { method, fault, order }));
    return stories;
  } finally {
    await bot.end('SIGKILL');
    await workspace.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Trial {
  readonly method: string;
  readonly fault: string;
  readonly order: Ordered;
}

async function tell(scene: Scene, bot: Program, { method, fault, order }: Trial): Promise<MethodStory> {
  const deed = DEEDS[method] ?? ((one: Scene) => one.asks());
  const sorrowBefore = scene.sorrow();
  const begun = performance.now();
  scene.workspace.faultNext(method, order, TIMES);
  const isServed = await deed(scene);
  const isTold = (): boolean => scene.sorrow() > sorrowBefore;
  await until(() => isServed() || isTold());
  const came = isServed() ? 'served' : isTold() ? 'told' : 'nothing';
  const ms = Math.round(performance.now() - begun);
  scene.workspace.healFaults();
  scene.forget();
  const isRight = await deed(scene);
  await until(isRight);
  const alive = await fetch(`${bot.url}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  );
  return { method, fault, came, ms, thenRight: isRight(), alive };
}

async function until(isDone: () => boolean): Promise<void> {
  for (const end = performance.now() + WITHIN_MS; !isDone() && performance.now() < end; ) await wait(100);
}

/** Two people at their clients. */
class Scene {
  readonly workspace: Workspace;
  #asked = 0;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  get #ada(): Actor {
    return this.workspace.as('ada');
  }
  get #grace(): Actor {
    return this.workspace.as('grace');
  }
  get #payments(): string {
    return this.workspace.channels.payments.id;
  }
  get #devops(): string {
    return this.workspace.channels.devops.id;
  }

  sorrow(): number {
    const { devops, payments } = this.workspace.channels;
    const all = [this.#ada, this.#grace].flatMap((one) => [...one.messages(payments.id), ...one.messages(devops.id), ...one.dms]);
    return all.filter(({ text, fromSlack, blocks }) => !fromSlack && SORRY.test(text) && !JSON.stringify(blocks).includes('"details"'))
      .length;
  }

  /** Closes what is open. */
  forget(): void {
    for (const one of [this.#ada, this.#grace]) for (const view of [...one.views].reverse()) void one.closeView(view.id);
  }

  #newView(actor: Actor): (part: string) => boolean {
    const known = new Set(actor.views.map(({ id }) => id));
    return (part) => actor.views.some((view) => !known.has(view.id) && JSON.stringify(view).includes(part));
  }

  async opensForm(): Promise<() => boolean> {
    const shows = this.#newView(this.#ada);
    await this.#ada.command(this.#payments, '/why401');
    return () => shows('"callback_id":"diagnose');
  }

  async opensSettings(): Promise<() => boolean> {
    // An administrator; others see how things stand.
    const shows = this.#newView(this.#grace);
    await this.#grace.command(this.#devops, '/why401 settings');
    return () => shows('"callback_id":"workspace_settings');
  }

  async opensHome(): Promise<() => boolean> {
    const from = this.workspace.calls.length;
    await this.#ada.openHome();
    return () => this.workspace.calls.slice(from).some(({ method, ok }) => method === 'views.publish' && ok);
  }

  async savesSettings(): Promise<() => boolean> {
    const shows = await this.opensSettings();
    await until(shows);
    const view = this.#grace.views.at(-1);
    if (view === undefined) throw new Error('no settings to save');
    const sent = await this.#grace.submit(view.id, { channel: this.#devops });
    return () => sent.acknowledged && Object.keys(sent.errors).length === 0;
  }

  async asks(): Promise<() => boolean> {
    this.#asked += 1;
    const name = `method-${this.#asked}-.example`;
    await this.#ada.command(this.#payments, `/why401 GET https://${name}/v1 HTTP/1.1\n\n${PASTED}`);
    return () => this.#verdicts(name).length === 1;
  }

  async escalates(): Promise<() => boolean> {
    await until(await this.asks());
    const name = `method-${this.#asked}-.example`;
    const [verdict] = this.#verdicts(name);
    if (verdict === undefined) throw new Error('no verdict to escalate');
    const shows = this.#newView(this.#ada);
    await this.#ada.click({ messageTs: verdict.ts, actionId: 'escalate' });
    await until(() => shows('"callback_id":"escalation_preview"'));
    await this.#ada.submit(this.#ada.views.at(-1)?.id ?? '', { note: 'please' });
    return () => this.#isWhole(name);
  }

  async acknowledges(): Promise<() => boolean> {
    const orders = this.#asked;
    await until(await this.escalates());
    const [card] = this.#cards(`method-${orders + 1}-.example`);
    if (card === undefined) throw new Error('no card to acknowledge');
    await this.#grace.click({ messageTs: card.ts, actionId: 'acknowledge' });
    return () => this.#cards(`method-${orders + 1}-.example`).some((one) => JSON.stringify(one).includes('Acknowledged'));
  }

  /** One card, one evidence, one file. */
  #isWhole(name: string): boolean {
    const [card, ...more] = this.#cards(name);
    if (card === undefined || more.length > 0) return false;
    const replies = this.#grace.messages(this.#devops).filter(({ threadTs }) => threadTs === card.ts);
    return replies.filter(({ files }) => files.length > 0).length === 1 && replies.filter(({ files }) => files.length === 0).length === 1;
  }

  #verdicts(name: string): readonly Message[] {
    const all = [...this.#ada.messages(this.#payments), ...this.#ada.dms];
    return all.filter(({ text, blocks }) => text.includes(name) && JSON.stringify(blocks).includes('"action_id":"details"'));
  }

  #cards(name: string): readonly Message[] {
    const roots = this.#grace.messages(this.#devops).filter(({ threadTs }) => threadTs === undefined);
    return roots.filter(
      ({ text, blocks }) => JSON.stringify([text, blocks]).includes(name) && JSON.stringify(blocks).includes('"resolve"'),
    );
  }
}

export const isWell = ({ came, thenRight, alive }: MethodStory): boolean => came !== 'nothing' && thenRight && alive;
