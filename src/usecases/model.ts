import type { Diagnosis, Layer, Overlay } from '../engine/index.ts';

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

export type EscalationState = 'open' | 'acknowledged' | 'snoozed' | 'resolved';
export type Severity = 'low' | 'normal' | 'high';

/** One fault, as DevOps see it: one card, one thread, however many people report it. */
export interface Escalation {
  readonly id: string;
  /** The first report's. */
  readonly diagnosisId: string;
  readonly teamId: string;
  /** The first to report it; `people` counts all. */
  readonly reporterId: string;
  /** Null until an admin has chosen a channel. */
  readonly channelId: string | null;
  /** The on-call user group that is mentioned; null: nobody is. */
  readonly groupId: string | null;
  /** Names the fault: a report with the same one joins this thread while it is not resolved. Null: never joined. */
  readonly fingerprint: string | null;
  /** The highest that somebody gave. */
  readonly severity: Severity;
  readonly note: string | null;
  readonly state: EscalationState;
  /** Raised with every change of state, so that a clock set before rings for nothing. */
  readonly revision: number;
  /** `ts` of the root card; null until it is posted. */
  readonly rootTs: string | null;
  readonly evidenceTs: string | null;
  /** True once the evidence file is there, or Slack will not take it. */
  readonly fileDone: boolean;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Date | null;
  readonly snoozedBy: string | null;
  readonly snoozedUntil: Date | null;
  readonly snoozeReason: string | null;
  readonly resolvedBy: string | null;
  readonly resolvedAt: Date | null;
  /** What was done, in the words of who resolved it. */
  readonly resolution: string | null;
  readonly reopenedAt: Date | null;
  /** Reminders sent since it was last open. */
  readonly reminders: number;
  /** Distinct reporters and hosts. */
  readonly people: number;
  readonly hosts: number;
  readonly createdAt: Date;
}

/** One person's report of a fault. */
export interface Report {
  readonly escalationId: string;
  readonly diagnosisId: string;
  readonly reporterId: string;
  /** Null where the case has no request. */
  readonly host: string | null;
  readonly severity: Severity;
  readonly note: string | null;
  readonly createdAt: Date;
}

export type ChangeKind =
  | 'acknowledged'
  | 'resolved'
  /** Who resolved it says afterwards what was done. */
  | 'explained'
  /** By a person, or because a reporter says that it still fails. */
  | 'reopened'
  | 'snoozed'
  /** The snooze is over. */
  | 'woken'
  /** Another report of the same fault. */
  | 'joined'
  /** A report that makes it worse: a higher severity, another host, twice as many people. */
  | 'worsened'
  /** Nobody has taken it: the group is mentioned again. */
  | 'reminded'
  /** Taken long ago: "still on it?" */
  | 'asked'
  | 'still-on-it'
  /** Nobody answered "still on it?", or it was handed back: open again. */
  | 'handed-back'
  /** A reporter says that it works again. */
  | 'fixed';

/** One line of an escalation's story: one reply in its thread. */
export interface EscalationChange {
  readonly id: string;
  readonly escalationId: string;
  readonly kind: ChangeKind;
  /** Null: the clock. */
  readonly by: string | null;
  readonly at: Date;
  /** A reason, what was done, a reporter's note; secrets hidden. */
  readonly text: string | null;
  /** The case behind 'joined', 'worsened' and a 'reopened' of a reporter. */
  readonly diagnosisId: string | null;
}

/** Where escalations go: the first rule that fits decides; the settings' own channel is the last. Every given part must fit. */
export interface RoutingRule {
  /** 'api.example.com' or '*.example.com' */
  readonly host?: string;
  /** The token's `iss` begins with it. */
  readonly issuer?: string;
  readonly cause?: string;
  readonly layer?: Layer;
  readonly channelId: string;
  readonly groupId?: string;
}

/** What a workspace's admins choose. */
export interface WorkspaceSettings {
  readonly devopsChannel: string | null;
  /** The on-call user group: mentioned once, and who may press. Null: members of the channel may. */
  readonly groupId: string | null;
  readonly rules: readonly RoutingRule[];
  /** Of the operator's networks those that people of this workspace may reach; null: all of them. */
  readonly networks: readonly string[] | null;
  readonly mayEscalate: 'everyone' | 'group';
  /** Days until a diagnosis and a resolved escalation are deleted. */
  readonly retentionDays: number;
  /** Minutes until the first reminder; the next ones take twice as long each. */
  readonly remindMinutes: number;
  /** Hours after which who acknowledged is asked "still on it?". */
  readonly staleHours: number;
  /** 'auto': each person's own. */
  readonly language: 'auto' | 'en' | 'de';
  /** JWE of a PagerDuty Events v2 integration key. */
  readonly sealedPagerDuty: string | null;
  readonly webhook: { readonly url: string /** JWE of the HMAC key. */; readonly sealedKey: string } | null;
}

export const DEFAULT_SETTINGS: WorkspaceSettings = {
  devopsChannel: null,
  groupId: null,
  rules: [],
  networks: null,
  mayEscalate: 'everyone',
  retentionDays: 30,
  remindMinutes: 15,
  staleHours: 4,
  language: 'auto',
  sealedPagerDuty: null,
  webhook: null,
};

/** An installation of the app, by workspace or (org-wide) by organisation. */
export interface Installation {
  /** T… or E… */
  readonly id: string;
  /** JWE of Slack's answer, tokens included. */
  readonly sealed: string;
  readonly installedBy: string | null;
  readonly updatedAt: Date;
}

export type OutwardTarget = 'pagerduty' | 'webhook';

/** One message to PagerDuty or a webhook, queued with its escalation's change. */
export interface Delivery {
  readonly id: string;
  readonly teamId: string;
  readonly escalationId: string;
  readonly target: OutwardTarget;
  readonly event: 'opened' | ChangeKind;
  readonly state: 'pending' | 'delivered' | 'dead';
  readonly attempts: number;
  /** Why the last try failed: one sentence of ours. */
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
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

/** What may be used up: questions, servers, credentials, logins. See limits.ts. */
export type LimitName = 'person' | 'workspace' | 'host' | 'hosts' | 'credentials' | 'logins';

/** At most so many different things within so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

export type Limits = Readonly<Record<LimitName, Limit>>;

/** One thing to be counted. `key` and `item` are keyed hashes; an item that was counted within the time is free. */
export interface LimitUse extends Limit {
  readonly name: LimitName;
  readonly key: string;
  readonly item: string;
}

/** Which limit is used up, and when it has room again. */
export interface UsedUp extends Limit {
  readonly name: LimitName;
  readonly waitSeconds: number;
}

/** One request that the bot sent. Neither path nor header: they may hold secrets. */
export interface AuditEntry {
  readonly id: string;
  readonly teamId: string;
  /** Null: the bot itself, telling of an escalation. */
  readonly userId: string | null;
  readonly diagnosisId: string | null;
  readonly at: Date;
  /** 'target': what was asked about; 'issuer': key and discovery documents; 'outward': PagerDuty or a webhook. */
  readonly purpose: 'target' | 'issuer' | 'outward';
  /** 'TLS': a handshake alone. */
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** That was connected to; null: none was. */
  readonly address: string | null;
  /** 'public', or the operator's entry that opened a private place; null where nothing was connected to. */
  readonly allowedBy: string | null;
  /** 'answered', or the code of what went wrong; null: the process ended before it was known. */
  readonly outcome: string | null;
  readonly status: number | null;
  readonly ms: number | null;
}

export type AuditEnd = Pick<AuditEntry, 'id' | 'address' | 'allowedBy' | 'outcome' | 'status' | 'ms'>;

/** What "forget me" deleted, and what had to stay. */
export interface Forgotten {
  readonly cases: number;
  readonly feedback: number;
  /** Places in other people's escalations where the name and the words were taken out. */
  readonly traces: number;
  /** Cases that an open escalation shows. */
  readonly kept: number;
}
