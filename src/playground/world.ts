import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';
import { ADA, GRACE, type Person, type PersonOptions, personFrom } from './people.ts';

export type { Person, PersonOptions } from './people.ts';

export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly kind: 'public' | 'private' | 'im';
  readonly members: Set<string>;
  archived: boolean;
}

export interface SharedFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly text: string;
  /** Who shared it; absent for the bot's own. */
  readonly userId?: string;
  readonly mimetype?: string;
}

/** Another app's identity on its message. */
export interface ForeignApp {
  readonly botId: string;
  readonly appId: string;
  readonly name: string;
}

export interface Message {
  /** Slack's time stamp: seconds, a dot and six digits; it names the message. */
  readonly ts: string;
  readonly channelId: string;
  readonly userId: string;
  /** The root's ts for a reply in a thread. */
  readonly threadTs?: string;
  readonly text: string;
  readonly blocks: readonly Json[];
  /** The only person who sees it; absent for a message that everybody in the channel sees. */
  readonly onlyFor?: string;
  readonly files: readonly SharedFile[];
  readonly edited: boolean;
  /** A reply that the channel shows as well. */
  readonly broadcast: boolean;
  /** Slack's own line ("… failed with the error …"), not the bot's. */
  readonly fromSlack: boolean;
  readonly metadata?: Json;
  /** Legacy attachments of other apps' messages; our own bot sends none. */
  readonly attachments?: readonly Json[];
  /** Set when another app wrote it. */
  readonly app?: ForeignApp;
}

export type NewMessage = Pick<Message, 'channelId' | 'userId' | 'text'> & Partial<Omit<Message, 'ts'>>;

export const APP_ID = 'A0WHY401';

/** An Enterprise organisation, of which a workspace may be a part. */
export interface Enterprise {
  readonly id: string;
  readonly name: string;
}

export interface TeamIdentity {
  readonly id: string;
  readonly domain: string;
  readonly name: string;
  readonly enterprise?: Enterprise;
}

export interface Usergroup {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  users: readonly string[];
}

export interface WorldOptions {
  /** Absent for the workspace that is always there, whose ids are fixed. */
  readonly team?: TeamIdentity;
  readonly people?: readonly PersonOptions[];
  /** Is the bot in #payments and #devops from the start? Default true. */
  readonly botJoined?: boolean;
  /** Who our app is here; made up where absent. */
  readonly bot?: { readonly botUserId: string; readonly botId: string };
}

/** A made-up Slack id: its kind's letter and ten characters as Slack draws them. */
export function newId(kind: string): string {
  return kind + randomBytes(8).toString('hex').toUpperCase().slice(0, 10);
}

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
