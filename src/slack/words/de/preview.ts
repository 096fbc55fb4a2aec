import type { Words } from '../words.ts';

export const preview: Words['preview'] = {
  title: 'An DevOps geben',
  submit: 'Senden',
  nothingToMend: 'Vielleicht gibt es hier für DevOps nichts zu beheben. Wenn doch: bitte unten sagen, warum.',
  mendYourself: 'Das lässt sich wahrscheinlich ohne DevOps beheben:',
  alreadyTried: 'Schon versucht, oder nicht möglich? Bitte unten sagen, warum.',
  goesTo: (channel) => `Das geht an ${channel}. Unten steht alles, was dort zu sehen sein wird.`,
  chooseFirst: 'Noch ist kein Kanal für Meldungen festgelegt. Bitte wählen, wo DevOps das sehen soll; der Workspace merkt es sich.',
  chooseOther: (channel) =>
    `Der letzte Versuch ist in ${channel} nicht angekommen. Den Bot dorthin einladen (/invite @why401) und noch einmal senden, oder einen anderen Kanal wählen; der Workspace merkt ihn sich.`,
  adminFirst:
    'Für Meldungen ist noch kein Kanal gewählt. Trotzdem senden: Eine Admin-Person dieses Workspace wird gebeten, einen zu wählen, dann geht die Meldung auf den Weg.',
  joins: (standing) => `DevOps kennt diesen Fehler schon. Diese Meldung kommt zu ihrem offenen Thread.\n${standing}`,
  channel: {
    label: 'DevOps-Kanal',
    placeholder: 'Kanal wählen',
    hint: 'Bei einem privaten Kanal zuerst den Bot dorthin einladen: /invite @why401',
  },
  severity: {
    label: 'Dringlichkeit',
    options: {
      low: 'Niedrig: Es kann warten',
      normal: 'Normal: Ich komme nicht weiter',
      high: 'Hoch: Viele Leute oder Kunden sind betroffen',
    },
  },
  note: {
    label: 'Notiz',
    labelWhy: 'Warum sollte DevOps das ansehen?',
    hint: 'Bitte keine Passwörter oder Tokens: Andere lesen das.',
    placeholder: 'Was sollte geschehen? Seit wann geht es nicht mehr?',
  },
  cardBelow: 'Die Karte im Kanal (mit Dringlichkeit und Notiz):',
  evidenceBelow: 'Die Belege, im Thread unter der Karte:',
};
