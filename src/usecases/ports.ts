import type { Diagnosis, Overlay } from '../engine/index.ts';

/** What the use cases need from the world. storage/, queue/, worker/ and slack/ implement these; use cases import nothing of theirs. */

export interface Person {
  readonly teamId: string;
  readonly userId: string;
}

/** Where an answer goes. A response_url is a capability: it is sealed with the payload, never stored in clear. */
export type ReplyTo =
  | { readonly kind: 'response-url'; readonly url: string }
  | { readonly kind: 'ephemeral'; readonly channelId: string }
  | { readonly kind: 'direct-message' };

/** What a person asked. Holds secrets: exists only sealed at rest and inside the worker. */
export interface DiagnosisRequest {
  readonly text: string;
  readonly overlay?: Overlay;
  /** False: only the request as given is sent. Default true. */
  readonly experiments?: boolean;
  readonly replyTo: ReplyTo;
}

export type DiagnosisState = 'queued' | 'answered' | 'failed';

export interface DiagnosisRecord {
  readonly id: string;
  /** Four characters for people: 'case 7F3A'. */
  readonly caseNumber: string;
  readonly by: Person;
  readonly channelId: string | null;
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

export type EscalationState = 'open' | 'acknowledged' | 'resolved';
export type Severity = 'low' | 'normal' | 'high';

export interface Escalation {
  readonly id: string;
  readonly diagnosisId: string;
  readonly teamId: string;
  readonly reporterId: string;
  readonly channelId: string;
  readonly severity: Severity;
  readonly note: string | null;
  readonly state: EscalationState;
  /** `ts` of the root card; null until it is posted. */
  readonly rootTs: string | null;
  readonly evidenceTs: string | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
  readonly createdAt: Date;
}

/** One unit of work on the database. Everything inside one `transaction` happens or nothing does, queued jobs included. */
export interface Store {
  transaction<Result>(work: (tx: StoreTransaction) => Promise<Result>): Promise<Result>;
  findDiagnosis(id: string): Promise<DiagnosisRecord | null>;
  /** Newest first. */
  diagnosesOf(person: Person, limit: number): Promise<readonly DiagnosisRecord[]>;
  findEscalation(id: string): Promise<Escalation | null>;
  escalationOf(diagnosisId: string): Promise<Escalation | null>;
  devopsChannel(teamId: string): Promise<string | null>;
  close(): Promise<void>;
}

export type NewDiagnosis = Pick<DiagnosisRecord, 'id' | 'caseNumber' | 'by' | 'channelId' | 'previousId'> & {
  readonly sealed: string;
  readonly sealedReply: string;
};

export interface StoreTransaction {
  /** False when this id is there already (Slack sends the same command again when an acknowledgement got lost). */
  insertDiagnosis(record: NewDiagnosis): Promise<boolean>;
  /** Ends the job: stores the result, deletes the sealed payload. False when it had ended before. */
  finishDiagnosis(id: string, result: { diagnosis: Diagnosis } | { problem: string }): Promise<boolean>;
  /** Also deletes the sealed way of reply. */
  markDelivered(id: string): Promise<void>;
  /** Null when this diagnosis was escalated already (the unique key decides, not a look-up before). */
  insertEscalation(
    escalation: Pick<Escalation, 'id' | 'diagnosisId' | 'teamId' | 'reporterId' | 'channelId' | 'severity' | 'note'>,
  ): Promise<Escalation | null>;
  /** Moves the escalation of a diagnosis whose card was never posted to another channel. Null when the card is there. */
  retarget(diagnosisId: string, channelId: string): Promise<Escalation | null>;
  setRootCard(id: string, ts: string): Promise<void>;
  setEvidence(id: string, ts: string): Promise<void>;
  /** open → acknowledged. Null when it was not open: the caller tells who won. */
  acknowledge(id: string, userId: string): Promise<Escalation | null>;
  /** open or acknowledged → resolved. Null when it was resolved already. */
  resolve(id: string, userId: string): Promise<Escalation | null>;
  setDevopsChannel(teamId: string, channelId: string): Promise<void>;
  enqueue<Name extends JobName>(name: Name, data: Jobs[Name], options?: { readonly id?: string }): Promise<void>;
}

/** Job payloads are ids only: what is secret lies sealed in the row they name. */
export interface Jobs {
  /** Runs a diagnosis and delivers it. */
  readonly diagnose: { readonly diagnosisId: string };
  /** Posts the root card and the evidence; safe to repeat. */
  readonly 'post-escalation': { readonly escalationId: string };
  /** After acknowledge or resolve, one job for each part, so that a retry of one repeats no other. */
  readonly 'tell-escalation': {
    readonly escalationId: string;
    readonly change: 'acknowledged' | 'resolved';
    readonly part: 'card' | 'thread' | 'reporter';
  };
}
export type JobName = keyof Jobs;

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

/** Runs one diagnosis under hard limits of time and memory. */
export interface DiagnosisRunner {
  run(input: Pick<DiagnosisRequest, 'text' | 'overlay' | 'experiments'>, signal: AbortSignal): Promise<RunResult>;
  close(): Promise<void>;
}
export type RunResult =
  | { readonly kind: 'diagnosis'; readonly diagnosis: Diagnosis }
  /** Unusable input, or the thread was ended by a limit: a sentence for the person. */
  | { readonly kind: 'problem'; readonly problem: string };

/** The words and blocks are the edge's; the use cases only say what happened. */
/**
 * The messenger's post* and tell* methods throw UnreachableError (unreachable.ts) when another try is pointless
 * (archived channel, not in channel, revoked token), anything else when it is worth one.
 */
export interface Messenger {
  /** The answer takes longer than 2 s: says so, once. Its failure is ignored. */
  tellStillLooking?(record: DiagnosisRecord, replyTo: ReplyTo): Promise<void>;
  /** False when the way of reply is used up or gone for good; throws when it is worth another try. */
  deliverDiagnosis(record: DiagnosisRecord, replyTo: ReplyTo): Promise<boolean>;
  /** Returns the ts of the root card. */
  postRootCard(escalation: Escalation, record: DiagnosisRecord): Promise<string>;
  postEvidence(escalation: Escalation, record: DiagnosisRecord): Promise<string>;
  updateRootCard(escalation: Escalation, record: DiagnosisRecord): Promise<void>;
  tellThread(escalation: Escalation, change: 'acknowledged' | 'resolved'): Promise<void>;
  tellReporter(escalation: Escalation, record: DiagnosisRecord, change: 'acknowledged' | 'resolved'): Promise<void>;
  /** The card could not be posted for good (archived channel, not in channel): the reporter is told what to do. */
  tellEscalationFailed(escalation: Escalation, why: string): Promise<void>;
}

/** Everything the use cases reach the world by. */
export interface UsecaseDeps {
  readonly store: Store;
  readonly sealer: Sealer;
  /** WHY401_DEVOPS_CHANNEL: where escalations go until a workspace sets its own; null: nowhere yet. */
  readonly defaultChannel: string | null;
  /** Keys the tags of ‹kind #tag›, so that a case's own secrets are known again in a note. */
  readonly tagKey?: Uint8Array;
}

/** What the jobs need besides. */
export interface JobDeps extends UsecaseDeps {
  readonly runner: DiagnosisRunner;
  readonly messenger: Messenger;
  /** Ids and sentences of the house only: never what a person wrote. */
  readonly note: (message: string, fields: Readonly<Record<string, string>>) => void;
}

export interface JobContext {
  readonly signal: AbortSignal;
  readonly lastTry: boolean;
}
