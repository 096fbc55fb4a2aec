import { type Channel, type Message, type NewMessage, newId, type TeamIdentity, type Usergroup, type WorldOptions } from './model.ts';
import { ADA, GRACE, type Person, type PersonOptions, personFrom } from './people.ts';

const HOME: TeamIdentity = { id: 'T0PLAYGRND', domain: 'playground', name: 'Playground' };
const HOME_IDS: { readonly [name: string]: string } = {
  general: 'C0GENERAL1',
  payments: 'C0PAYMENT2',
  devops: 'C0DEVOPS03',
  'incident-room': 'C0PRIVATE4',
};
const CHANNELS = Object.keys(HOME_IDS);

/** Bounds memory for a page left open for days; Slack's free plan forgets as well. */
const MESSAGE_LIMIT = 5000;

/** The workspace's people, channels and messages. It knows nothing of HTTP, of tokens or of the bot's code. */
export class World {
  readonly team: TeamIdentity;
  readonly botUserId: string;
  readonly botId: string;
  readonly people: Person[];
  readonly channels: Channel[];
  readonly usergroups: Usergroup[];
  readonly messages: Message[] = [];
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #lastMicroseconds = 0;

  /** @param now the present in epoch milliseconds */
  constructor(now: () => number, appName: string, options: WorldOptions = {}) {
    const { team = HOME, people = [], botJoined = true, bot: ownBot } = options;
    const isHome = options.team === undefined;
    this.#now = now;
    this.team = team;
    this.botUserId = isHome ? 'U0WHY401BT' : (ownBot?.botUserId ?? newId('U'));
    this.botId = isHome ? 'B0WHY401' : (ownBot?.botId ?? newId('B'));
    const bot = { id: this.botUserId, handle: appName, name: appName, role: 'App', isAdmin: false, isBot: true };
    this.people = [...(isHome ? [ADA, GRACE] : []), bot];
    const ids = this.people.filter((person) => !person.isBot).map((person) => person.id);
    this.channels = CHANNELS.map((name) =>
      channel(isHome ? (HOME_IDS[name] ?? '') : newId('C'), name, name === 'incident-room' ? 'private' : 'public', ids),
    );
    this.usergroups = [
      { id: isHome ? 'S0DEVOPS01' : newId('S'), handle: 'devops-oncall', name: 'DevOps on call', users: isHome ? [GRACE.id] : [] },
    ];
    for (const person of people) this.addPerson(person);
    for (const name of botJoined ? ['payments', 'devops'] : []) this.named(name)?.members.add(this.botUserId);
  }

  /** Adds a person; the bot stays last in the list. */
  addPerson(options: PersonOptions): Person {
    const person = personFrom(options, newId);
    this.people.splice(-1, 0, person);
    for (const name of options.channels ?? CHANNELS) this.named(name)?.members.add(person.id);
    this.changed();
    return person;
  }

  now(): number {
    return this.#now();
  }

  person(id: string): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  /** A channel by its name, without the #. */
  named(name: string): Channel | undefined {
    return this.channels.find((entry) => entry.kind !== 'im' && entry.name === name);
  }

  channel(id: string): Channel | undefined {
    return this.channels.find((entry) => entry.id === id);
  }

  /** The direct messages between one person and the bot, made when first asked for. */
  directMessages(personId: string): Channel {
    const found = this.channels.find((entry) => entry.kind === 'im' && entry.members.has(personId));
    if (found) return found;
    const made = channel(newId('D'), 'directmessage', 'im', [personId, this.botUserId]);
    this.channels.push(made);
    return made;
  }

  message(ts: string): Message | undefined {
    return this.messages.find((message) => message.ts === ts);
  }

  post(message: NewMessage): Message {
    const posted = { blocks: [], files: [], edited: false, broadcast: false, fromSlack: false, ...message, ts: this.#newTs() };
    this.messages.push(posted);
    if (this.messages.length > MESSAGE_LIMIT) this.messages.shift();
    this.changed();
    return posted;
  }

  edit(ts: string, change: Partial<Pick<Message, 'text' | 'blocks' | 'metadata'>>): Message | undefined {
    const index = this.messages.findIndex((message) => message.ts === ts);
    const old = this.messages[index];
    if (!old) return undefined;
    const next = { ...old, ...change, edited: true };
    this.messages[index] = next;
    this.changed();
    return next;
  }

  remove(ts: string): void {
    const index = this.messages.findIndex((message) => message.ts === ts);
    if (index >= 0) this.messages.splice(index, 1);
    this.changed();
  }

  /** Takes a deleted file out of the messages that show it. */
  withoutFile(fileId: string): void {
    this.messages.forEach((message, index) => {
      const files = message.files.filter(({ id }) => id !== fileId);
      if (files.length < message.files.length) this.messages[index] = { ...message, files };
    });
    this.changed();
  }

  /** A person's client starts anew: what only they saw is gone (chat.postEphemeral: not kept anywhere). */
  forgetEphemeral(personId: string): void {
    const kept = this.messages.filter((message) => message.onlyFor !== personId);
    this.messages.splice(0, this.messages.length, ...kept);
    this.changed();
  }

  /** What one person sees of a channel, oldest first, thread replies included. */
  seenBy(personId: string, channelId: string): readonly Message[] {
    if (!this.channel(channelId)?.members.has(personId)) return [];
    return this.messages.filter((message) => message.channelId === channelId && (message.onlyFor ?? personId) === personId);
  }

  /** Calls `listener` after every change. @returns the function that ends it */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  changed(): void {
    for (const listener of this.#listeners) listener();
  }

  /** Unique in the whole workspace (Slack: in a channel), so that a ts alone names a message. */
  #newTs(): string {
    this.#lastMicroseconds = Math.max(this.#lastMicroseconds + 1, Math.floor(this.#now() * 1000));
    const text = String(this.#lastMicroseconds);
    return `${text.slice(0, -6)}.${text.slice(-6)}`;
  }
}

/** A channel with these members. */
export function channel(id: string, name: string, kind: Channel['kind'], members: readonly string[]): Channel {
  return { id, name, kind, members: new Set(members), archived: false };
}
