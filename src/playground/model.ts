import { randomBytes } from 'node:crypto';
import type { Json } from './json.ts';
import type { PersonOptions } from './people.ts';

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
