import type { Words } from '../words.ts';

export const home: Words['home'] = {
  hello: 'Herausfinden, warum eine Anfrage 401 bekommt',
  intro: (command) =>
    `Es genügt eine URL, ein curl-Befehl, ein Token oder die erhaltene Antwort: hier, mit \`${command}\`, als Nachricht an mich oder mit *Explain this 401* im Menü jeder Nachricht.`,
  newDiagnosis: 'Neue Diagnose',
  refresh: 'Aktualisieren',
  mine: 'Eigene Diagnosen',
  noneMine: 'Noch nichts. Eigene Diagnosen erscheinen hier.',
  open: 'Offen bei DevOps',
  noneOpen: 'Nichts Eigenes ist offen.',
  unknownHost: 'kein Host angegeben',
  see: 'zum Thread',
  more: (count) => `und ${count} weitere`,
  asOf: (moment) => `Stand: ${moment}. Diese Seite sieht sonst niemand.`,
  support: (command) => `Hilfe: \`${command} help\`. Unterstützung: bei den Admins dieses Workspace oder den Betreibern dieser App.`,
};
