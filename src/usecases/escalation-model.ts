/** Escalations: faults as DevOps see them. Plain data, like model.ts. */

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
  /** '' where it stands and its ts is not known. */
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
