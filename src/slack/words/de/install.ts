import type { Words } from '../words.ts';

export const install: Words['install'] = {
  lang: 'de',
  title: 'why401 zu Slack hinzufügen',
  intro:
    'why401 findet heraus, warum eine Anfrage mit 401 endet, wie sich das beheben lässt und wer helfen kann. Auf der nächsten Seite zeigt Slack, worum es bittet und für welchen Workspace.',
  add: 'Zu Slack hinzufügen',
  doneTitle: 'why401 ist installiert',
  done: 'In einem beliebigen Kanal /why401 eingeben. Bei der ersten Meldung wird eine Admin-Person gebeten, den Kanal dafür zu wählen.',
  doneOrganisation:
    'Es ist für die Organisation installiert. Ihre Admins wählen, in welchen Workspaces es benutzt wird; dort in einem beliebigen Kanal /why401 eingeben.',
  open: 'Slack öffnen',
  openInBrowser: 'Slack im Browser öffnen',
  failedTitle: 'why401 wurde nicht installiert',
  failed: {
    denied: 'Die Installation wurde abgebrochen, nichts wurde geändert. Sie lässt sich jederzeit neu beginnen.',
    stale: 'Diese Seite wurde in einem anderen Browser geöffnet, ein zweites Mal oder zu spät. Bitte neu beginnen.',
    broken:
      'Bei uns ist etwas schiefgegangen, und nichts wurde geändert. Bitte in ein paar Minuten noch einmal versuchen oder den Betreibern des Bots Bescheid geben.',
  },
  again: 'Neu beginnen',
};
