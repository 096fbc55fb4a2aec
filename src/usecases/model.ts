import type { Diagnosis, Overlay } from '../engine/index.ts';

/** What the product remembers. Plain data; storage/ keeps it, the edges show it. */

export interface Person {
  /** The workspace, also inside an organisation. */
  readonly teamId: string;
  readonly userId: string;
}

/** Where an answer goes. A response_url is a capability: it is sealed with the payload, never stored in clear. */
export type ReplyTo =
  | { readonly kind: 'response-url'; readonly url: string }
  | { readonly kind: 'ephemeral'; readonly channelId: string }
  /** For everybody in that thread: a mention or a direct message asked there. */
  | { readonly kind: 'thread'; readonly channelId: string; readonly threadTs: string }
  | { readonly kind: 'direct-message' };

/** What a person asked. Holds secrets: exists only sealed at rest and inside the worker. */
export interface DiagnosisRequest {
  readonly text: string;
  readonly overlay?: Overlay;
  /** False: only the request as given is sent. Default true. */
  readonly experiments?: boolean;
  readonly replyTo: ReplyTo;
  /** Files that belong to the text; the job fetches them. */
  readonly files?: readonly AttachedFile[];
  /** Where the text stands for others to read: if it holds a secret, its author is told. */
  readonly source?: PublicMessage;
}

/** A file that lies at Slack. */
export interface AttachedFile {
  readonly name: string;
  /** Private: only the bot's token opens it. */
  readonly url: string;
  /** Bytes, as Slack says. */
  readonly size: number;
}

export interface PublicMessage {
  readonly channelId: string;
  readonly ts: string;
  /** Null: an app wrote it; then who asked is told. */
  readonly authorId: string | null;
}

/** Why a file was not read. */
export type UnreadWhy = 'no-scope' | 'too-large' | 'not-text' | 'not-there';

export interface FilesRead {
  readonly texts: readonly string[];
  readonly unread: readonly { readonly name: string; readonly why: UnreadWhy }[];
}

export type DiagnosisState = 'queued' | 'answered' | 'failed';

export interface DiagnosisRecord {
  readonly id: string;
  /** Four characters for people: 'case 7F3A'. */
  readonly caseNumber: string;
  readonly by: Person;
  readonly channelId: string | null;
  /** The thread of the message that was asked about, for "Post to thread". */
  readonly threadTs: string | null;
  readonly state: DiagnosisState;
  /** JWE of text and overlay; null as soon as the job has ended. */
  readonly sealed: string | null;
  /** JWE of the ReplyTo; null as soon as the answer is delivered, so that a process killed in between still knows where to answer. */
  readonly sealedReply: string | null;
  readonly diagnosis: Diagnosis | null;
  /** Why there is no diagnosis: one sentence for the person. */
  readonly problem: string | null;
  readonly previousId: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  /** Set once the answer has reached Slack. */
  readonly deliveredAt: Date | null;
}

/** "This is wrong": what a person says the cause was, beside the redacted diagnosis. It outlives the case. */
export interface Feedback {
  readonly id: string;
  readonly teamId: string;
  readonly userId: string;
  readonly diagnosisId: string;
  /** A cause id, or null: "something else". */
  readonly causeId: string | null;
  readonly comment: string | null;
  readonly diagnosis: Diagnosis;
  readonly createdAt: Date;
}
