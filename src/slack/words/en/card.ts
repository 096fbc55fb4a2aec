import type { EscalationState, Severity } from '../../../usecases/ports.ts';

/** The card in the DevOps channel. People, groups and moments come as Slack's own marks. */
export const card = {
  state: { open: '🔔 Open', acknowledged: '👀 Acknowledged', snoozed: '💤 Snoozed', resolved: '✅ Resolved' } satisfies Record<
    EscalationState,
    string
  >,
  severity: { low: '🟢 low', normal: '🟡 normal', high: '🔴 high' } satisfies Record<Severity, string>,
  severityPlain: { low: 'low', normal: 'normal', high: 'high' } satisfies Record<Severity, string>,
  refused: 'A request was refused',
  note: 'Note from the reporter',
  /** "reported by 4 people, first by @ada, on 2 hosts" */
  severityByMany: (severity: string, reporter: string, others: number, hosts: number) =>
    `Severity: ${severity} · reported by ${others === 0 ? reporter : `${others + 1} people, first by ${reporter}`}${hosts > 1 ? `, on ${hosts} hosts` : ''}`,
  onCall: (group: string) => `On call: ${group}`,
  openLine: (opened: string) => `*🔔 Open* since ${opened}. Nobody has taken it yet.`,
  /** `taken` and `done` are null where an old record lacks the moment. */
  acknowledgedLine: (opened: string, who: string, taken: string | null) =>
    `*👀 Acknowledged* by ${who}${taken === null ? '' : ` since ${taken}`}. Open since ${opened}.`,
  snoozedLine: (who: string, until: string, reason: string | null) =>
    `*💤 Snoozed* by ${who} until ${until}.${reason === null ? '' : ` Reason: ${reason}`}`,
  resolvedLine: (opened: string, who: string, done: string | null, resolution: string | null) =>
    `*✅ Resolved* by ${who}${done === null ? '' : `, ${done}`}. It was open since ${opened}.${resolution === null ? '' : `\nWhat was done: ${resolution}`}`,
  headLine: (state: string, caseNumber: string, severity: string) => `${state}: escalation of case ${caseNumber}, severity ${severity}`,
  noEvidence: 'There is no evidence to show.',
  evidence: 'Evidence',
  fileTitle: (caseNumber: string) => `Evidence of case ${caseNumber}, without secrets. "why401 - < file" judges it again.`,
};
