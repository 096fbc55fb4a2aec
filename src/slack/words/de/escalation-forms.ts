import type { Words } from '../words.ts';

export const escalationForms: Words['escalationForms'] = {
  snooze: {
    title: 'Zurückstellen',
    submit: 'Zurückstellen',
    minutes: {
      label: 'Für wie lange?',
      options: { 30: '30 Minuten', 60: '1 Stunde', 240: '4 Stunden', 1440: '1 Tag', 4320: '3 Tage' },
    },
    reason: {
      label: 'Warum?',
      hint: 'Alle im Kanal lesen das. Die Pause endet von selbst: zur gewählten Zeit, wenn es schlimmer wird oder wenn jemand übernimmt.',
      placeholder: 'Der Hersteller liefert um drei eine Korrektur',
    },
  },
  explain: {
    title: 'Was wurde getan?',
    submit: 'Mitteilen',
    label: 'Was getan wurde',
    hint: 'Das lesen der Thread und alle, die es gemeldet haben. Bitte keine Passwörter oder Tokens.',
    placeholder: 'Der Signaturschlüssel wurde gewechselt; das Gateway hat jetzt den neuen',
  },
  resolved: '✅ Erledigt. Alle, die es gemeldet haben, erfahren davon. Was getan wurde, hilft der nächsten Person:',
  sayWhat: 'Sagen, was getan wurde',
  thanks: '🎉 Schön. DevOps sieht es im Thread.',
  reopened: 'Danke. DevOps sieht, dass es noch fehlschlägt: Die Meldung ist wieder offen.',
  stillOpen: 'Danke. Die Meldung ist noch offen; DevOps sieht, dass es weiter fehlschlägt.',
};
