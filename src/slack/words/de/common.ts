import { durationWords } from '../../../report/words.ts';
import type { Words } from '../words.ts';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const common: Words['common'] = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  someone: 'Jemand',
  productName: 'why401',
  moment: 'Einen Moment …',
  caseOf: (caseNumber) => `Fall ${caseNumber}`,
  caseTitle: (caseNumber) => `Fall ${caseNumber}`,
  duration: (ms) => durationWords(ms).replace('.', ','),
  hostNotGiven: '(Host nicht angegeben)',
  // After 'vor' and 'in', so in the dative.
  seconds: (count) => counted(count, 'Sekunde', 'Sekunden'),
  minutes: (count) => counted(count, 'Minute', 'Minuten'),
  hours: (count) => counted(count, 'Stunde', 'Stunden'),
  days: (count) => counted(count, 'Tag', 'Tagen'),
  ago: (span) => `vor ${span}`,
  ahead: (span) => `in ${span}`,
  noMoment: 'kein Zeitpunkt, den ein Kalender kennt',
  buttons: {
    runAgain: 'Erneut prüfen',
    escalate: 'An DevOps geben',
    escalateAgain: 'Erneut an DevOps geben',
    details: 'Einzelheiten',
    acknowledge: 'Übernehmen',
    resolve: 'Erledigt',
    stillOnIt: 'Noch in Arbeit',
    handBack: 'Zurückgeben',
    fixed: 'Bei mir geht es',
    stillFailing: 'Schlägt noch fehl',
    snooze: 'Zurückstellen',
    reopen: 'Wieder öffnen',
    share: 'Teilen',
    postToThread: 'In den Thread stellen',
    settings: 'Einstellungen',
  },
};
