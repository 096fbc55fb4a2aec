import type { Diagnosis } from '../engine/index.ts';
import type { Escalation, EscalationChange, Report } from './escalation-model.ts';
import type { JobName, Jobs } from './jobs.ts';
import type { DiagnosisRecord, Feedback, Person } from './model.ts';
import type { AuditEnd, AuditEntry, Forgotten, LimitUse, UsedUp } from './trust-model.ts';
import type { Delivery, Installation, WorkspaceSettings } from './workspace-model.ts';

/** The store as the use cases need it: storage/ implements it on both databases. */

/** One unit of work on the database. Everything inside one `transaction` happens or nothing does, queued jobs included. */
export interface Store extends StoreReads {
  transaction<Result>(work: (tx: StoreTransaction) => Promise<Result>): Promise<Result>;
  /** A transaction that goes ahead of all other jobs': for what Slack has just taken. A death before it repeats the post. */
  note<Result>(work: (tx: StoreTransaction) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Inside a transaction read through it: the embedded database has one connection, and anything outside waits for the end. */
export interface StoreReads {
  findDiagnosis(id: string): Promise<DiagnosisRecord | null>;
  /** Newest first. */
  diagnosesOf(person: Person, limit: number): Promise<readonly DiagnosisRecord[]>;
  /** Diagnoses that wait for a worker, of all workspaces. */
  countQueued(): Promise<number>;
  /** Ids of the questions that were stored so many seconds ago and have no answer, the oldest first. */
  queuedBefore(seconds: number, limit: number): Promise<readonly string[]>;
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
  /** False where it has one already. */
  adoptRootCard(id: string, ts: string): Promise<boolean>;
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
