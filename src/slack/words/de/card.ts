import type { Words } from '../words.ts';

export const card: Words['card'] = {
  state: { open: '🔔 Offen', acknowledged: '👀 Übernommen', resolved: '✅ Erledigt' },
  severity: { low: '🟢 niedrig', normal: '🟡 normal', high: '🔴 hoch' },
  severityPlain: { low: 'niedrig', normal: 'normal', high: 'hoch' },
  refused: 'Eine Anfrage wurde abgelehnt',
  note: 'Notiz zur Meldung',
  severityBy: (severity, reporter) => `Dringlichkeit: ${severity} · gemeldet von ${reporter}`,
  openLine: (opened) => `*🔔 Offen* seit ${opened}. Noch hat es niemand übernommen.`,
  acknowledgedLine: (opened, who, taken) => `*👀 Übernommen* von ${who}${taken === null ? '' : `, seit ${taken}`}. Offen seit ${opened}.`,
  resolvedLine: (opened, who, done) => `*✅ Erledigt* von ${who}${done === null ? '' : `, ${done}`}. Offen war es seit ${opened}.`,
  headLine: (state, caseNumber, severity) => `${state}: Meldung zu Fall ${caseNumber}, Dringlichkeit ${severity}`,
  reportedBy: (reporter) => `Gemeldet von ${reporter}.`,
  noEvidence: 'Es gibt keine Belege zu zeigen.',
  evidence: 'Belege',
  threadAcknowledged: (who) => `👀 ${who} kümmert sich darum.`,
  threadResolved: (who) => `✅ ${who} hat das erledigt.`,
  reporterAcknowledged: (who, caseNumber, story) =>
    `👀 ${who} kümmert sich um Fall ${caseNumber} (${story}). Im Moment ist nichts weiter zu tun.`,
  reporterResolved: (who, caseNumber, story) =>
    `✅ ${who} hat Fall ${caseNumber} erledigt (${story}). Bitte noch einmal versuchen; „Erneut prüfen“ sieht gleich nach.`,
  failed: 'Die Meldung hat DevOps noch nicht erreicht. Nichts ist verloren: Der Fall bleibt aufbewahrt.',
};
