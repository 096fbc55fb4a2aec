import type { Words } from '../words.ts';

export const share: Words['share'] = {
  by: (who, caseNumber) => `${who} hat Fall ${caseNumber} geteilt. Geheimnisse sind verborgen.`,
  failed: (caseNumber) => `Fall ${caseNumber} konnte nicht geteilt werden.`,
  queued: (channel) => `📨 Unterwegs nach ${channel}, ohne Geheimnisse. Nimmt Slack es dort nicht an, sage ich Bescheid.`,
  already: 'Dieser Fall wurde dort schon geteilt.',
  noResult: 'Dieser Fall hat kein Ergebnis, das sich teilen ließe. Bitte zuerst noch einmal prüfen.',
  title: 'Diesen Fall teilen',
  submit: 'Teilen',
  promise: 'Unten steht alles, was gesendet wird: ohne Geheimnisse, und niemand wird namentlich benachrichtigt.',
  channel: {
    label: 'Wohin',
    placeholder: 'Einen Kanal wählen',
    hint: 'In einen privaten Kanal den Bot zuerst einladen: /invite @why401',
  },
  noChannel: 'Bitte einen Kanal wählen.',
};
