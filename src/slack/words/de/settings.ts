import type { Words } from '../words.ts';

export const settings: Words['settings'] = {
  title: 'Einstellungen',
  save: 'Speichern',
  intro: 'Für diesen Workspace. Kanal wählen und speichern; alles andere kann bleiben, wie es ist.',
  onlyAdmins: 'Nur Admins und Besitzer dieses Workspace können die Einstellungen ändern. Bitte dort fragen.',
  standing: (channel, group) => `*Meldungen gehen an:* ${channel}\n*Bereitschaft:* ${group}`,
  noChannel: 'noch keinen Kanal',
  noGroup: 'die Mitglieder dieses Kanals',
  channel: {
    label: 'DevOps-Kanal',
    hint: 'Wohin Meldungen gehen. Bei einem privaten Kanal zuerst den Bot einladen: /invite @why401',
    placeholder: 'Kanal wählen',
  },
  group: {
    label: 'Bereitschaftsgruppe',
    hint: 'Sie wird für jede Meldung einmal erwähnt, und ihre Mitglieder dürfen übernehmen, zurückstellen und abschließen.',
    none: 'Keine Gruppe: Mitglieder des Kanals',
    idLabel: 'Bereitschaftsgruppe (ihre ID)',
    idHint:
      'Der Bot darf die Gruppen hier nicht auflisten (Scope usergroups:read). Die ID steht im Menü der Gruppe unter „Gruppen-ID kopieren“. Leer: keine Gruppe.',
    idPlaceholder: 'z. B. S0123456789',
    span: (first, last) => `${first} bis ${last}`,
  },
  mayEscalate: { label: 'Wer melden darf', everyone: 'Alle', group: 'Nur die Bereitschaftsgruppe' },
  rules: {
    label: 'Regeln für Kanäle',
    hint: 'Eine je Zeile, die erste passende entscheidet: Bedingungen → Kanal @Gruppe. Bedingungen: host, issuer, cause, layer. Kanal und Gruppe als ID oder Link des Kanals. Was zu keiner passt, geht an den DevOps-Kanal.',
    placeholder: 'host=*.zahlung.example.com → C0123456789 @S0123456789\ncause=waf-blocked layer=cdn → C9876543210',
  },
  networks: {
    label: 'Innere Netze',
    hint: 'Was davon aus diesem Workspace erreichbar ist. Die Auswahl bestimmen die Betreiber dieses Bots. Öffentliche Adressen sind immer erlaubt.',
    placeholder: 'Keine',
  },
  retention: { label: 'Fälle aufbewahren (Tage)', hint: 'Danach werden beendete Fälle und abgeschlossene Meldungen gelöscht.' },
  remind: {
    label: 'Erste Erinnerung nach (Minuten)',
    hint: 'Wenn niemand eine Meldung übernommen hat. Jede weitere braucht doppelt so lang.',
  },
  stale: { label: '„Noch dran?“ nach (Stunden)', hint: 'Gefragt wird, wer übernommen hat. Ohne Antwort ist die Meldung wieder offen.' },
  language: { label: 'Sprache', auto: 'Für alle die eigene, Englisch in Kanälen', en: 'Englisch (English)', de: 'Deutsch (German)' },
  pagerDuty: {
    label: 'PagerDuty: Integrationsschlüssel',
    hintNotSet:
      'Nicht gesetzt. Aus einer Integration der Art Events API v2; in der EU-Region von PagerDuty eu: davorschreiben. Er wird verschlüsselt aufbewahrt.',
    hintSet: 'Gesetzt. Leer lassen, um ihn zu behalten, oder einen anderen eintragen.',
    placeholder: '32 Buchstaben und Ziffern, oder eu: und diese',
  },
  webhook: {
    label: 'Webhook: Adresse',
    hintNotSet: 'Nicht gesetzt. Jede Änderung einer Meldung wird dorthin gesendet, signiert; der Schlüssel kommt als Direktnachricht.',
    hintSet: (host) => `Gesetzt, bei ${host}. Leer lassen, um sie zu behalten; eine andere bekommt einen neuen Schlüssel.`,
    placeholder: 'z. B. https://hooks.example.com/why401',
  },
  remove: { label: 'Entfernen', pagerDuty: 'Nichts mehr an PagerDuty senden', webhook: 'Nichts mehr an den Webhook senden' },
  dead: {
    title: 'Nicht zugestellt:',
    line: (when, target, why) => `${when} – ${target} – ${why}`,
    target: { pagerduty: 'an PagerDuty', webhook: 'an den Webhook' },
    unknown: 'kein Grund bekannt',
  },
  webhookKey: (host) =>
    `🔑 Der Schlüssel des Webhooks bei ${host}. Er wird nur dieses eine Mal gezeigt: dort eintragen, wo der Server die Signatur prüft, dann diese Nachricht löschen.`,
  notSaved: 'Die Einstellungen wurden nicht gespeichert:',
  errors: {
    channelHidden: 'Diesen Kanal kann ich nicht sehen. Bitte dorthin einladen (/invite @why401), dann noch einmal speichern.',
    channelArchived: 'Dieser Kanal ist archiviert. Bitte einen anderen wählen.',
    group: 'Bitte die ID einer Gruppe eintragen, z. B. S0123456789.',
    groupNeeded: 'Bitte zuerst eine Bereitschaftsgruppe wählen: Ohne sie dürfen alle melden.',
    range: (least, most) => `Bitte eine ganze Zahl von ${least} bis ${most} eintragen.`,
    rulesMost: (most) => `Höchstens ${most} Regeln.`,
    network: (network) => `Der Betreiber dieses Bots erlaubt ${network} nicht.`,
    pagerDuty: 'Ein Integrationsschlüssel hat 32 Buchstaben und Ziffern; für die EU-Region mit eu: davor.',
    webhook: 'Bitte eine Adresse eintragen, die mit https:// beginnt, ohne Benutzernamen oder Passwort darin.',
    inLine: (line, what) => `Zeile ${line}: ${what}`,
    rule: {
      'no-arrow': 'bitte Bedingungen, einen Pfeil →, dann den Kanal schreiben.',
      'no-condition': 'mindestens eine Bedingung angeben, z. B. host=*.example.com',
      'no-channel': 'nach dem Pfeil fehlt der Kanal.',
      'too-long': 'alle Regeln zusammen sind zu lang (3.000 Zeichen).',
    },
    rulePart: {
      'unknown-part': (part) => `„${part}“ kenne ich nicht. Bedingungen sind host=, issuer=, cause= und layer=.`,
      'bad-host': (part) => `„${part}“ ist kein Hostname. Z. B. api.example.com oder *.example.com`,
      'unknown-cause': (part) => `keine Ursache hat die ID „${part}“. Z. B. token-expired oder waf-blocked`,
      'unknown-layer': (part) =>
        `„${part}“ ist keine Schicht. Schichten: client, proxy, cdn, gateway, application, identity-provider, unknown`,
      twice: (part) => `dieselbe Bedingung steht zweimal da: „${part}“`,
      'bad-channel': (part) => `„${part}“ ist keine Kanal-ID. Sie steht unten in den Infos des Kanals; sein Link geht auch.`,
      'bad-group': (part) => `„${part}“ ist keine Gruppen-ID. Z. B. @S0123456789`,
    },
  },
};
