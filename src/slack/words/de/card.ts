import type { Words } from '../words.ts';

export const card: Words['card'] = {
  state: { open: '🔔 Offen', acknowledged: '👀 Übernommen', snoozed: '💤 Zurückgestellt', resolved: '✅ Erledigt' },
  severity: { low: '🟢 niedrig', normal: '🟡 normal', high: '🔴 hoch' },
  severityPlain: { low: 'niedrig', normal: 'normal', high: 'hoch' },
  refused: 'Eine Anfrage wurde abgelehnt',
  note: 'Notiz zur Meldung',
  severityByMany: (severity, reporter, others, hosts) =>
    `Dringlichkeit: ${severity} · gemeldet von ${others === 0 ? reporter : `${others + 1} Personen, zuerst von ${reporter}`}${hosts > 1 ? `, auf ${hosts} Hosts` : ''}`,
  onCall: (group) => `Bereitschaft: ${group}`,
  openLine: (opened) => `*🔔 Offen* seit ${opened}. Noch hat es niemand übernommen.`,
  acknowledgedLine: (opened, who, taken) => `*👀 Übernommen* von ${who}${taken === null ? '' : `, seit ${taken}`}. Offen seit ${opened}.`,
  snoozedLine: (who, until, reason) => `*💤 Zurückgestellt* von ${who} bis ${until}.${reason === null ? '' : ` Grund: ${reason}`}`,
  resolvedLine: (opened, who, done, resolution) =>
    `*✅ Erledigt* von ${who}${done === null ? '' : `, ${done}`}. Offen war es seit ${opened}.${resolution === null ? '' : `\nWas getan wurde: ${resolution}`}`,
  headLine: (state, caseNumber, severity) => `${state}: Meldung zu Fall ${caseNumber}, Dringlichkeit ${severity}`,
  noEvidence: 'Es gibt keine Belege zu zeigen.',
  evidence: 'Belege',
  fileTitle: (caseNumber) => `Belege zu Fall ${caseNumber}, ohne Geheimnisse. „why401 - < Datei“ beurteilt ihn noch einmal.`,
};
