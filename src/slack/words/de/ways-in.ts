import type { Words } from '../words.ts';

export const waysIn: Words['waysIn'] = {
  nothingInMessage:
    'In dieser Nachricht steht weder URL noch Befehl, Token oder Antwort, die ich lesen könnte. Bitte ergänzen, was fehlgeschlagen ist.',
  pasteMissing: 'Was ist fehlgeschlagen? Eine URL, ein curl-Befehl, die erhaltene Antwort oder eine Logdatei genügt. Zum Beispiel:',
  pasteMissingMore: (command) => `Oder \`${command}\` eingeben: Das öffnet ein Formular, das niemand sonst sieht.`,
  shortcutHint: (shortcut) =>
    `Ich kann nur lesen, was an mich geschrieben ist, nicht was darüber steht. Bitte das Menü (⋮) der gemeinten Nachricht öffnen und *${shortcut}* wählen (vielleicht unter „Weitere Nachrichten-Shortcuts“). Die Antwort ist zuerst privat; ein Knopf stellt sie hier ein.`,
  shortcutName: 'Explain this 401',
  settingsHere: 'Die Einstellungen dieses Workspace:',
  unread: {
    'no-scope': (names) =>
      `${names} konnte ich nicht lesen: Die App darf hier keine Dateien lesen. Eine Admin-Person kann ihr das erlauben (files:read) und sie in den Kanal einladen. Mit dem Text geht es weiter.`,
    'too-large': (names) => `${names} habe ich nicht gelesen: insgesamt mehr als 5 MB. Mit dem Rest geht es weiter.`,
    'not-text': (names) => `${names} habe ich nicht gelesen: Das ist kein Text. Mit dem Rest geht es weiter.`,
    'not-there': (names) => `${names} hat Slack mir nicht gegeben. Mit dem Rest geht es weiter.`,
  },
};
