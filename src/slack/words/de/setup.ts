import type { Words } from '../words.ts';

export const setup: Words['setup'] = {
  ask: (reporter, caseNumber) =>
    `👋 ${reporter} hat Fall ${caseNumber} gemeldet, und noch ist kein Kanal für Meldungen gewählt. Bitte wählen, wo DevOps sie sehen soll: Knopf drücken, Kanal wählen, speichern. Der Fall bleibt aufbewahrt und geht dann auf den Weg.`,
  askAgain: (reporter, caseNumber, channel) =>
    `👋 ${reporter} hat Fall ${caseNumber} gemeldet, aber in ${channel} kann ich nicht schreiben. Bitte dorthin einladen (/invite @why401) oder einen anderen Kanal wählen. Der Fall bleibt aufbewahrt.`,
  choose: 'Kanal wählen',
};
