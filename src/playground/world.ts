import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';

export interface Person {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  /** Shown beside the name on the page. */
  readonly role: string;
  readonly isAdmin: boolean;
  readonly isBot: boolean;
}

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
}

export type NewMessage = Pick<Message, 'channelId' | 'userId' | 'text'> & Partial<Omit<Message, 'ts'>>;

export const BOT_ID = 'B0WHY401';
export const APP_ID = 'A0WHY401';
export const TEAM_ID = 'T0PLAYGRND';
export const TEAM_DOMAIN = 'playground';

/** A made-up Slack id: its kind's letter and ten characters as Slack draws them. */
export function newId(kind: string): string {
  return kind + randomBytes(8).toString('hex').toUpperCase().slice(0, 10);
}

const PEOPLE: readonly Person[] = [
  { id: 'U0ADA00001', handle: 'ada', name: 'Ada Moreno', role: 'Developer', isAdmin: false, isBot: false },
  { id: 'U0GRACE002', handle: 'grace', name: 'Grace Okafor', role: 'DevOps', isAdmin: true, isBot: false },
];

export const BOT_USER_ID = 'U0WHY401BT';

/** Bounds memory for a page left open for days; Slack's free plan forgets as well. */
const MESSAGE_LIMIT = 5000;

/** The workspace's people, channels and messages. It knows nothing of HTTP, of tokens or of the bot's code. */
export class World {
  readonly team = { id: TEAM_ID, domain: TEAM_DOMAIN, name: 'Playground' };
  readonly people: readonly Person[];
  readonly channels: Channel[];
  readonly usergroup = { id: 'S0DEVOPS01', handle: 'devops-oncall', name: 'DevOps on call', users: ['U0GRACE002'] };
  readonly messages: Message[] = [];
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #lastMicroseconds = 0;

  /** @param now the present in epoch milliseconds */
  constructor(now: () => number, appName: string) {
    this.#now = now;
    this.people = [...PEOPLE, { id: BOT_USER_ID, handle: appName, name: appName, role: 'App', isAdmin: false, isBot: true }];
    const humans = PEOPLE.map((person) => person.id);
    this.channels = [
      channel('C0GENERAL1', 'general', 'public', humans),
      channel('C0PAYMENT2', 'payments', 'public', [...humans, BOT_USER_ID]),
      channel('C0DEVOPS03', 'devops', 'public', [...humans, BOT_USER_ID]),
      channel('C0PRIVATE4', 'incident-room', 'private', humans),
    ];
  }

  now(): number {
    return this.#now();
  }

  person(id: string): Person | undefined {
    return this.people.find((person) => person.id === id);
  }

  channel(id: string): Channel | undefined {
    return this.channels.find((entry) => entry.id === id);
  }

  /** The direct messages between one person and the bot, made when first asked for. */
  directMessages(personId: string): Channel {
    const found = this.channels.find((entry) => entry.kind === 'im' && entry.members.has(personId));
    if (found) return found;
    const made = channel(newId('D'), 'directmessage', 'im', [personId, BOT_USER_ID]);
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

function channel(id: string, name: string, kind: Channel['kind'], members: readonly string[]): Channel {
  return { id, name, kind, members: new Set(members), archived: false };
}
