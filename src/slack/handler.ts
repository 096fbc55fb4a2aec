import type { HomeView, View } from '@slack/types';
import type { Escalation, Person, UsecaseDeps } from '../usecases/ports.ts';
import type { Access } from './access.ts';
import type { WebClient } from './client.ts';
import type { Clients } from './clients.ts';
import type { FormLists, FormValues } from './form-values.ts';
import type { Language } from './language.ts';
import type { ReadMessage } from './read-message.ts';
import type { Message } from './views/blocks.ts';
import type { Words } from './words/words.ts';

/** Log lines of the edge: words of ours and ids, never what a person wrote. */
export interface EdgeLog {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

export interface Edge {
  readonly deps: UsecaseDeps;
  readonly clients: Clients;
  readonly apiUrl: string | null;
  readonly language: Language;
  readonly log: EdgeLog;
}

/** What every handler gets: who, where, and ways to answer. */
export interface Call {
  readonly deps: UsecaseDeps;
  /** Who may do what; asks Slack, so acknowledge first. */
  readonly access: Access;
  readonly person: Person;
  /** Where it was pressed or typed; null in a modal. */
  readonly channelId: string | null;
  /** A capability: sealed wherever it is kept. Null in a modal. */
  readonly responseUrl: string | null;
  /** Names this very click or command, so that a repetition by Slack is recognised. */
  readonly key: string;
  /** This person's words. May ask Slack, 1 s at most: acknowledge first. */
  words(): Promise<Words>;
  /** The words of the workspace's channels, on the same terms. */
  workspaceWords(): Promise<Words>;
  /** Tells Slack that it arrived; within 3 s of the click. Further calls do nothing. */
  ack(): Promise<void>;
  /** Says something that only this person sees. */
  tell(message: Message): Promise<void>;
  /** A link to the card; null where it is not posted yet, or Slack does not say. */
  linkTo(escalation: Escalation): Promise<string | null>;
  /** Opens a modal: at once, the click's trigger lives 3 s. */
  open(view: View): Promise<void>;
  /** Shows this person's Home tab. */
  publish(home: HomeView): Promise<void>;
  /** Opens a modal whose making asks Slack: `meanwhile` is shown at once, then `view` stands in its place. */
  openLater(meanwhile: View, view: (client: WebClient) => Promise<View>): Promise<void>;
  /** The Web API of this person's workspace. Slow: acknowledge first. */
  client(): Promise<WebClient>;
}

export interface CommandCall extends Call {
  /** As delivered by Slack. */
  readonly text: string;
  /** Acknowledges with the answer in it, which costs no further request. Where it is acknowledged already, nothing is said. */
  ackWith(message: Message): Promise<void>;
}

export interface ActionCall extends Call {
  /** The button's value: an id of ours. */
  readonly value: string;
  /** The thread that the message stands in, where others read it too; null in private messages, outside threads and on the Home tab. */
  readonly threadTs: string | null;
  /** The message that was pressed on, where it stands in a channel itself; null in threads, private messages and on the Home tab. */
  readonly rootTs: string | null;
  /** Takes the message that was pressed on away. */
  dropMessage(): Promise<void>;
}

export interface SubmissionCall extends Call {
  readonly values: FormValues;
  /** Fields of which several options may be chosen. */
  readonly lists: FormLists;
  /** The view's private_metadata. */
  readonly metadata: string;
  readonly viewId: string;
  /** Names this sending: the same form may be sent again after a refusal. */
  readonly sendingId: string;
  /** Leaves the form open, with a sentence below each named field. */
  refuse(errors: Readonly<Record<string, string>>): Promise<void>;
}

export interface ShortcutCall extends Call {
  /** What it was pressed on; null where it belongs to no message. */
  readonly message: ReadMessage | null;
}

/** Something that happened, acknowledged when its handler is done. There is no click, so `open` has no trigger, and `tell` is a direct message. */
export interface EventCall extends Call {
  /** What was said, of a mention or a direct message. */
  readonly message: ReadMessage | null;
  /** Which of the app's tabs was opened: 'home', 'messages'. */
  readonly tab: string | null;
  /** False when Slack sends it again. Asked once: it is remembered, and so acknowledged. */
  isFirst(): Promise<boolean>;
  /** Has Slack send it again, as nothing of it could be stored. False where it is acknowledged, or this was Slack's last try. */
  refuse(): boolean;
  /** Says it in the message's thread, to everybody there. The same event says it once, however often Slack sends it. */
  reply(message: Message): Promise<void>;
}

export interface Handler<Kind extends string, Given> {
  readonly kind: Kind;
  /** The command, action_id or callback_id. */
  readonly id: string;
  run(call: Given): Promise<void>;
}

export type CommandHandler = Handler<'command', CommandCall>;
export type ActionHandler = Handler<'action', ActionCall>;
export type SubmissionHandler = Handler<'submission', SubmissionCall>;
export type ShortcutHandler = Handler<'shortcut', ShortcutCall>;
export type EventHandler = Handler<'event', EventCall>;

/** A handler acknowledges, translates, delegates and shows; it decides nothing. What must not get lost is stored before `ack`. */
export const defineCommand = (id: string, run: CommandHandler['run']): CommandHandler => ({ kind: 'command', id, run });
export const defineAction = (id: string, run: ActionHandler['run']): ActionHandler => ({ kind: 'action', id, run });
export const defineSubmission = (id: string, run: SubmissionHandler['run']): SubmissionHandler => ({ kind: 'submission', id, run });
export const defineShortcut = (id: string, run: ShortcutHandler['run']): ShortcutHandler => ({ kind: 'shortcut', id, run });
export const defineEvent = (id: string, run: EventHandler['run']): EventHandler => ({ kind: 'event', id, run });
