import type { EscalationState, Severity } from '../../../usecases/ports.ts';

/** The card in the DevOps channel, its thread, and what the reporter hears. People and moments come as Slack's own marks. */
export const card = {
  state: { open: '🔔 Open', acknowledged: '👀 Acknowledged', resolved: '✅ Resolved' } satisfies Record<EscalationState, string>,
  severity: { low: '🟢 low', normal: '🟡 normal', high: '🔴 high' } satisfies Record<Severity, string>,
  severityPlain: { low: 'low', normal: 'normal', high: 'high' } satisfies Record<Severity, string>,
  refused: 'A request was refused',
  note: 'Note from the reporter',
  severityBy: (severity: string, reporter: string) => `Severity: ${severity} · reported by ${reporter}`,
  openLine: (opened: string) => `*🔔 Open* since ${opened}. Nobody has taken it yet.`,
  /** `taken` and `done` are null where an old record lacks the moment. */
  acknowledgedLine: (opened: string, who: string, taken: string | null) =>
    `*👀 Acknowledged* by ${who}${taken === null ? '' : ` since ${taken}`}. Open since ${opened}.`,
  resolvedLine: (opened: string, who: string, done: string | null) =>
    `*✅ Resolved* by ${who}${done === null ? '' : ` at ${done}`}. It was open since ${opened}.`,
  headLine: (state: string, caseNumber: string, severity: string) => `${state}: escalation of case ${caseNumber}, severity ${severity}`,
  reportedBy: (reporter: string) => `Reported by ${reporter}.`,
  noEvidence: 'There is no evidence to show.',
  evidence: 'Evidence',
  threadAcknowledged: (who: string) => `👀 ${who} is looking at this.`,
  threadResolved: (who: string) => `✅ ${who} resolved this.`,
  reporterAcknowledged: (who: string, caseNumber: string, story: string) =>
    `👀 ${who} is looking at your case ${caseNumber} (${story}). Nothing to do for you just now.`,
  reporterResolved: (who: string, caseNumber: string, story: string) =>
    `✅ ${who} resolved your case ${caseNumber} (${story}). Please try again; "Run again" checks it for you.`,
  failed: 'Your escalation has not reached DevOps yet. Nothing is lost: the case is kept.',
};
