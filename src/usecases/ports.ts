import type { Diagnosis } from '../engine/index.ts';
import type { Intake } from './intake.ts';
import type {
  AttachedFile,
  AuditEnd,
  AuditEntry,
  Delivery,
  DiagnosisRecord,
  DiagnosisRequest,
  Escalation,
  EscalationChange,
  Feedback,
  FilesRead,
  Forgotten,
  Installation,
  Limits,
  LimitUse,
  Person,
  ReplyTo,
  Report,
  UsedUp,
  WorkspaceSettings,
} from './model.ts';

export type * from './model.ts';

/** What the use cases need from the world. storage/, queue/, worker/, outward/ and slack/ implement these; use cases import nothing of theirs. */

/** One unit of work on the database. Everything inside one `transaction` happens or nothing does, queued jobs included. */
export interface Store extends StoreReads {
  transaction<Result>(work: (tx: StoreTransaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Inside a transaction read through it: the embedded database has one connection, and anything outside waits for the end. */
export interface StoreReads {
  findDiagnosis(id: string): Promise<DiagnosisRecord | null>;
  /** Newest first. */
  diagnosesOf(person: Person, limit: number): Promise<readonly DiagnosisRecord[]>;
  /** Diagnoses that wait for a worker, of all workspaces. */
  countQueued(): Promise<number>;
  findEscalation(id: string): Promise<Escalation | null>;
  /** The one that this diagnosis opened or joined. */
  escalationOf(diagnosisId: string): Promise<Escalation | null>;
  /** The open thread of a fault. */
  openThread(teamId: string, fingerprint: string): Promise<Escalation | null>;
  /** Not resolved, of one workspace, newest first. */
  openEscalations(teamId: string, limit: number): Promise<readonly Escalation[]>;
  /** Not resolved and without a channel: they wait for an admin. */
  waitingEscalations(teamId: string): Promise<readonly Escalation[]>;
  /** Oldest first. */
  reportsOf(escalationId: string): Promise<readonly Report[]>;
  findChange(id: string): Promise<EscalationChange | null>;
  /** Oldest first. */
  changesOf(escalationId: string): Promise<readonly EscalationChange[]>;
  /** The defaults where nothing was chosen yet. */
  settings(teamId: string): Promise<WorkspaceSettings>;
  findInstallation(id: string): Promise<Installation | null>;
  /** The organisation whose installation serves this workspace, as far as it was seen. */
  enterpriseOf(teamId: string): Promise<string | null>;
  findDelivery(id: string): Promise<Delivery | null>;
  /** True while a delivery of the same escalation and target that was queued before is still pending. */
  hasEarlierDelivery(id: string): Promise<boolean>;
  /** Dead letters, newest first. */
  deadDeliveries(teamId: string, limit: number): Promise<readonly Delivery[]>;
  /** All of a workspace, or of every workspace; oldest first. */
  feedback(teamId: string | null): Promise<readonly Feedback[]>;
  /** Oldest first, at most `limit` of them after `after` (the last one read) or from `since` on; null: from the first. */
  audit(from: { readonly since: Date | null; readonly after: string | null; readonly limit: number }): Promise<readonly AuditEntry[]>;
}

export type NewDiagnosis = Pick<DiagnosisRecord, 'id' | 'caseNumber' | 'by' | 'channelId' | 'previousId'> & {
  readonly threadTs?: string | null;
  readonly sealed: string;
  readonly sealedReply: string;
};

export type NewEscalation = Pick<
  Escalation,
  'id' | 'diagnosisId' | 'teamId' | 'reporterId' | 'channelId' | 'groupId' | 'fingerprint' | 'severity' | 'note'
>;

export interface StoreTransaction extends StoreReads, DiagnosisWrites, EscalationWrites, WorkspaceWrites, TrustWrites {
  enqueue<Name extends JobName>(name: Name, data: Jobs[Name], options?: EnqueueOptions): Promise<void>;
}

export interface EnqueueOptions {
  /** The same twice is one job. */
  readonly id?: string;
  /** Jobs of one name and key wait as one: the later is dropped while the earlier has not begun. */
  readonly key?: string;
  readonly startAfterSeconds?: number;
}

export interface DiagnosisWrites {
  /** False when this id is there already (Slack sends the same command again when an acknowledgement got lost). */
  insertDiagnosis(record: NewDiagnosis): Promise<boolean>;
  /** Ends the job: stores the result, deletes the sealed payload. False when it had ended before. */
  finishDiagnosis(id: string, result: { diagnosis: Diagnosis } | { problem: string }): Promise<boolean>;
  /** Also deletes the sealed way of reply. */
  markDelivered(id: string): Promise<void>;
  /** False when this very thing was done before: a click that arrives twice has one effect. */
  claim(teamId: string, key: string): Promise<boolean>;
  /** It did not succeed after all: it may be done again. */
  unclaim(teamId: string, key: string): Promise<void>;
  insertFeedback(feedback: Omit<Feedback, 'createdAt'>): Promise<void>;
}

/** Conditional updates: the database decides who was first. Null: it was not in a state for it. */
export interface EscalationWrites {
  /** Null when this diagnosis was escalated already, or when the fault has an open thread (unique keys decide, not a look-up before). */
  insertEscalation(escalation: NewEscalation): Promise<Escalation | null>;
  /** The open thread of a fault, locked until the transaction ends. */
  lockOpen(teamId: string, fingerprint: string): Promise<Escalation | null>;
  /** False when this diagnosis was reported already. */
  insertReport(report: Omit<Report, 'createdAt'>): Promise<boolean>;
  raiseSeverity(id: string, severity: Escalation['severity']): Promise<void>;
  insertChange(change: Omit<EscalationChange, 'at'>): Promise<void>;
  /** Sends one whose card was never posted to another channel. Null when the card is there. */
  retarget(id: string, route: { readonly channelId: string; readonly groupId: string | null }): Promise<Escalation | null>;
  setRootCard(id: string, ts: string): Promise<void>;
  setEvidence(id: string, ts: string): Promise<void>;
  setFileDone(id: string): Promise<void>;
  /** Somebody deleted the card: another one is to be posted. False when that was noticed before. */
  forgetRootCard(id: string, ts: string): Promise<boolean>;
  /** open or snoozed → acknowledged. */
  acknowledge(id: string, userId: string): Promise<Escalation | null>;
  /** all but resolved → resolved. */
  resolve(id: string, userId: string, resolution: string | null): Promise<Escalation | null>;
  /** Adds what was done to a resolved one. */
  explain(id: string, resolution: string): Promise<Escalation | null>;
  /** open or acknowledged → snoozed. */
  snooze(id: string, userId: string, until: Date, reason: string | null): Promise<Escalation | null>;
  /** resolved → open. Null also while another thread of the same fault is open. */
  reopen(id: string): Promise<Escalation | null>;
  /** acknowledged or snoozed → open, where the revision is still this one (null: whichever). */
  release(id: string, revision: number | null): Promise<Escalation | null>;
  /** Counts a reminder of an open one, where the revision is still this one. */
  remind(id: string, revision: number): Promise<Escalation | null>;
  /** Sets a new clock for an acknowledged one; the old one rings for nothing. `revision` null: whichever. */
  renew(id: string, revision: number | null): Promise<Escalation | null>;
}

export interface WorkspaceWrites {
  saveSettings(teamId: string, settings: WorkspaceSettings): Promise<void>;
  saveInstallation(installation: Omit<Installation, 'updatedAt'>): Promise<void>;
  deleteInstallation(id: string): Promise<void>;
  setEnterprise(teamId: string, enterpriseId: string): Promise<void>;
  /** Everything of one workspace, or of all workspaces of an organisation. Returns the rows deleted. */
  deleteWorkspace(id: string): Promise<number>;
  /** Ended diagnoses and resolved escalations that are older than their workspace keeps them. Returns the rows deleted. */
  deleteOld(): Promise<number>;
  insertDelivery(delivery: Pick<Delivery, 'id' | 'teamId' | 'escalationId' | 'target' | 'event'>): Promise<void>;
  /** Counts a try and keeps how it went. */
  noteDelivery(id: string, outcome: Pick<Delivery, 'state' | 'problem'>): Promise<void>;
}

export interface TrustWrites {
  /** Counts all of them, or none and says which is used up. Holds over all processes: others who count the same wait for the end of this transaction. */
  spend(teamId: string, uses: readonly LimitUse[]): Promise<UsedUp | null>;
  insertAudit(entry: Omit<AuditEntry, 'at' | keyof Omit<AuditEnd, 'id'>>): Promise<void>;
  endAudit(ends: readonly AuditEnd[]): Promise<void>;
  /** Returns the rows deleted. */
  deleteOldAudit(days: number): Promise<number>;
  deletePerson(person: Person): Promise<Forgotten>;
}

/** Job payloads are ids only: what is secret lies sealed in the row they name. */
export interface Jobs {
  /** Runs a diagnosis and delivers it. */
  readonly diagnose: { readonly diagnosisId: string };
  /** Posts the root card, the evidence and its file; safe to repeat. */
  readonly 'post-escalation': { readonly escalationId: string };
  /** Shows on the card how things stand. Debounced by `key`. */
  readonly 'update-card': { readonly escalationId: string };
  /** Tells one change in the thread or (with `reporterId`) one reporter: a retry of one repeats no other. */
  readonly 'tell-change': { readonly changeId: string; readonly reporterId?: string };
  /** Rings once, later; for nothing when the revision has moved on. */
  readonly 'escalation-clock': { readonly escalationId: string; readonly revision: number; readonly ring: Ring };
  /** No channel yet (or one that takes nothing any more): an admin is asked to choose. */
  readonly 'ask-admin': { readonly escalationId: string };
  /** A redacted copy for a channel or thread, asked for by the person of the case. */
  readonly share: { readonly diagnosisId: string; readonly channelId: string; readonly threadTs: string | null };
  /** A secret stands in a public message: its author is told in private. `kinds`: credential kind ids. */
  readonly 'warn-author': {
    readonly teamId: string;
    readonly userId: string;
    readonly channelId: string;
    readonly ts: string;
    readonly kinds: readonly string[];
    /** False: an app wrote it, and this person asked about it. Absent: true. */
    readonly isAuthor?: boolean;
  };
  readonly 'deliver-outward': { readonly deliveryId: string };
}
export type JobName = keyof Jobs;
/** remind: nobody took it · ask: "still on it?" · unanswered: no answer to that · wake: the snooze ends */
export type Ring = 'remind' | 'ask' | 'unanswered' | 'wake';

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
  deliverDiagnosis(record: DiagnosisRecord, replyTo: ReplyTo): Promise<boolean>;
  /** Returns the ts of the root card. */
  postRootCard(escalation: Escalation, record: DiagnosisRecord): Promise<string>;
  postEvidence(escalation: Escalation, record: DiagnosisRecord): Promise<string>;
  /** The redacted case as a file that the terminal replays. */
  postEvidenceFile(escalation: Escalation, record: DiagnosisRecord): Promise<void>;
  updateRootCard(escalation: Escalation, record: DiagnosisRecord): Promise<void>;
  tellThread(escalation: Escalation, change: EscalationChange): Promise<void>;
  tellReporter(escalation: Escalation, record: DiagnosisRecord, change: EscalationChange): Promise<void>;
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
}

/** What the jobs need besides. */
export interface JobDeps extends UsecaseDeps {
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
