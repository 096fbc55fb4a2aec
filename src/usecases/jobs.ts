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
  /** Rings once, later; for nothing when the revision has moved on. `card`, whatever the revision: nobody has pressed a card whose place is not known. */
  readonly 'escalation-clock': { readonly escalationId: string; readonly revision: number; readonly ring: Ring | 'card' };
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
