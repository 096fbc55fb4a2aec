import type { Diagnosis } from '../engine/index.ts';
import type { AskedQueue } from './asked-queue.ts';
import type { Escalation, EscalationChange } from './escalation-model.ts';
import type { Intake } from './intake.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { AttachedFile, DiagnosisRecord, DiagnosisRequest, FilesRead, ReplyTo } from './model.ts';
import type { Store } from './store-port.ts';
import type { AuditEnd, AuditEntry, Limits } from './trust-model.ts';
import type { Delivery, WorkspaceSettings } from './workspace-model.ts';

export type * from './escalation-model.ts';
export type * from './jobs.ts';
export type * from './model.ts';
export type * from './store-port.ts';
export type * from './trust-model.ts';
export type * from './workspace-model.ts';

/** What the use cases need from the world. storage/, queue/, worker/, outward/ and slack/ implement these; use cases import nothing of theirs. */
export interface Queue {
  start(): Promise<void>;
  work<Name extends JobName>(name: Name, handle: (data: Jobs[Name], context: JobContext) => Promise<void>): Promise<void>;
  /** Waits for running jobs at most so long; those that are not done go back to the queue. */
  stop(timeoutMs: number): Promise<void>;
}

export interface Sealer {
  seal(plain: string): Promise<string>;
  /** Throws Why401Error 'wrong-secret' when the key does not fit. */
  open(sealed: string): Promise<string>;
}

/** Runs one diagnosis under hard limits of time and memory. `secretKinds`: ids of the credential kinds that the text holds. */
export interface DiagnosisRunner {
  /** `networks`: of the operator's networks those allowed here; null: all. */
  run(
    input: Pick<DiagnosisRequest, 'text' | 'overlay' | 'experiments'> & { readonly networks?: readonly string[] | null },
    signal: AbortSignal,
    watch?: RequestWatch,
  ): Promise<RunResult>;
  close(): Promise<void>;
}

/** Stands at the door of one run. */
export interface RequestWatch {
  /** Asked before each request leaves. A sentence: it must not. */
  before(request: OutgoingRequest): Promise<string | null>;
  /** How the request of this id ended. */
  after(end: AuditEnd): void;
}

export interface OutgoingRequest extends Pick<AuditEntry, 'id' | 'method' | 'scheme' | 'host' | 'port'> {
  readonly purpose: 'target' | 'issuer';
  /** A keyed hash of everything in it that may be a credential; null: there is none. */
  readonly credential: string | null;
  /** A keyed hash of the user name of a password; null: no password is sent. */
  readonly account: string | null;
}
export type RunResult =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis; readonly secretKinds?: readonly string[] }
  /** Unusable input, or the thread was ended by a limit: a sentence for the person. */
  | { readonly kind: 'problem'; readonly problem: string; readonly secretKinds?: readonly string[] };

/** Hears of one post while it is made; must not throw. */
export interface PostNote {
  /** It leaves our hands: even if this process is killed now, Slack gets it. */
  handedOver(): void;
  /** It did not arrive after all. */
  refused(): void;
}

/**
 * What Slack has taken, noted without a wait, before the database hears of it: Slack knows no key for idempotence, so whoever is
 * killed in between would post a second time.
 */
export interface PostNotes {
  /** The ts of a post that was taken, '' where Slack has it and its answer is not known; null: nothing is known. */
  of(key: string): string | null;
  handedOver(key: string): void;
  taken(key: string, ts: string): void;
  forget(key: string): void;
}

/**
 * The words and blocks are the edge's; the use cases only say what happened. The post*, update* and tell* methods throw
 * UnreachableError (unreachable.ts) when another try is pointless (archived channel, not in channel, revoked token),
 * CardGoneError when somebody deleted the card, anything else when it is worth another try.
 */
export interface Messenger {
  /** The answer takes longer than 2 s: says so, once. Its failure is ignored. */
  tellStillLooking?(record: DiagnosisRecord, replyTo: ReplyTo): Promise<void>;
  /** Fetches the files of a message. What cannot be had is a value; throws when it is worth another try. */
  readFiles?(teamId: string, files: readonly AttachedFile[]): Promise<FilesRead>;
  /** Some files could not be read, and the case goes on without them. Its failure is ignored. */
  tellUnread?(record: DiagnosisRecord, replyTo: ReplyTo, unread: FilesRead['unread']): Promise<void>;
  /** False when the way of reply is used up or gone for good; throws when it is worth another try. */
  deliverDiagnosis(record: DiagnosisRecord, replyTo: ReplyTo, note?: PostNote): Promise<boolean>;
  /** Returns the ts of the root card. */
  postRootCard(escalation: Escalation, record: DiagnosisRecord, note?: PostNote): Promise<string>;
  postEvidence(escalation: Escalation, record: DiagnosisRecord, note?: PostNote): Promise<string>;
  /** The redacted case as a file that the terminal replays. */
  postEvidenceFile(escalation: Escalation, record: DiagnosisRecord, note?: PostNote): Promise<void>;
  updateRootCard(escalation: Escalation, record: DiagnosisRecord): Promise<void>;
  tellThread(escalation: Escalation, change: EscalationChange, note?: PostNote): Promise<void>;
  tellReporter(escalation: Escalation, record: DiagnosisRecord, change: EscalationChange, note?: PostNote): Promise<void>;
  /** The card could not be posted for good (archived channel, not in channel): a reporter is told what to do. */
  tellEscalationFailed(escalation: Escalation, why: string): Promise<void>;
  /** False when there is no admin who could be asked. */
  askAdmin(escalation: Escalation, record: DiagnosisRecord): Promise<boolean>;
  /** A copy without secrets for everybody there. */
  share(record: DiagnosisRecord, to: { readonly channelId: string; readonly threadTs: string | null }): Promise<void>;
  tellShareFailed(record: DiagnosisRecord, why: string): Promise<void>;
  warnAuthor(warning: Jobs['warn-author']): Promise<void>;
}

/** Sends to PagerDuty or a webhook through the guarded door. Failures are values. */
export interface Outward {
  send(delivery: Delivery, settings: WorkspaceSettings, story: OutwardStory): Promise<OutwardResult>;
}
export interface OutwardStory {
  readonly escalation: Escalation;
  readonly record: DiagnosisRecord;
}
/** `again`: worth another try, not before `afterSeconds` where the other side asked for it. `problem`: one sentence of ours, free of the address' secrets. */
export type OutwardResult =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'again'; readonly problem: string; readonly afterSeconds?: number }
  | { readonly kind: 'dead'; readonly problem: string };

/** Everything the use cases reach the world by. */
export interface UsecaseDeps {
  readonly store: Store;
  readonly sealer: Sealer;
  /** WHY401_DEVOPS_CHANNEL: where escalations go until a workspace sets its own; null: nowhere yet. */
  readonly defaultChannel: string | null;
  /** Keys the tags of ‹kind #tag›, so that a case's own secrets are known again in a note. */
  readonly tagKey?: Uint8Array;
  /** WHY401_ALLOW_NETWORKS: what a workspace may choose from. */
  readonly operatorNetworks?: readonly string[];
  /** How long a minute of reminders, snoozes and stale hours takes, in seconds. Default 60; tests take less. */
  readonly secondsPerMinute?: number;
  /** WHY401_LIMITS; absent: the defaults. */
  readonly limits?: Limits;
  /** WHY401_AUDIT_DAYS; absent: 90. */
  readonly auditDays?: number;
  /** Absent: everything is taken in at once, without limits. */
  readonly intake?: Intake;
  /** Absent: a question is queued in the transaction that stores it. */
  readonly asked?: AskedQueue;
}

/** What the jobs need besides. */
export interface JobDeps extends UsecaseDeps {
  readonly posts: PostNotes;
  readonly runner: DiagnosisRunner;
  readonly messenger: Messenger;
  /** Absent: nothing goes outward. */
  readonly outward?: Outward;
  /** Ids and sentences of the house only: never what a person wrote. */
  readonly note: (message: string, fields: Readonly<Record<string, string>>) => void;
}

export interface JobContext {
  readonly signal: AbortSignal;
  readonly lastTry: boolean;
}
