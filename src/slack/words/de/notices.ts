import type { Words } from '../words.ts';

export const notices: Words['notices'] = {
  examplesTitle: 'Beispiele',
  examples: (command) => [
    `${command} https://api.example.com/v1/orders`,
    `${command} curl -H 'Authorization: Bearer <token>' https://api.example.com/v1/orders`,
    `${command} eyJhbGciOi… (ein Token allein)`,
  ],
  help: 'Einfach zeigen, was fehlgeschlagen ist, und ich finde heraus, warum: eine URL, einen curl-Befehl, ein Token oder die erhaltene Antwort. Ich sehe es mir an, versuche ein paar harmlose Anfragen und nenne die Ursache, wie sie sich beheben lässt und wer helfen kann.',
  helpWays: (command) =>
    [
      `• \`${command}\` allein öffnet ein Formular für längere Texte; *Diagnose a 401* im ⚡-Menü ebenso.`,
      `• \`${command} history\` (oder \`verlauf\`) zeigt die letzten zehn eigenen Fälle, \`${command} settings\` (oder \`einstellungen\`) die Einstellungen, \`${command} forget\` (oder \`vergessen\`) löscht alles Eigene.`,
      '• *Explain this 401* im Menü (⋮) jeder Nachricht, auch in Threads, liest diese Nachricht mit Anhängen und Textdateien. Die Antwort ist privat; ein Knopf stellt sie in den Thread.',
      '• Eine Erwähnung in einem Kanal oder eine Direktnachricht an mich: Was darin steht, ist die Frage, und die Antwort kommt in diesem Thread. Auch dort funktionieren *hilfe*, *verlauf* und *einstellungen*.',
      '• Mein Tab *Home* zeigt die eigenen Fälle und was offen ist.',
    ].join('\n'),
  helpSecrets:
    'Die Antwort ist nur für die Person sichtbar, die fragt; in einem Thread, den andere lesen, sehen auch sie die Antwort, ohne Geheimnisse. Was eingefügt wird, bleibt verschlüsselt, bis die Diagnose endet; dann wird es gelöscht.',
  usage: 'Darin konnte ich weder eine URL noch einen curl-Befehl, ein Token oder eine Antwort finden. So geht es zum Beispiel:',
  usageMore: (command) => `\`${command}\` allein öffnet ein Formular, \`${command} help\` sagt mehr.`,
  tooLong:
    'Das ist mehr Text, als ich auf einmal lesen kann (höchstens 500.000 Zeichen). Bitte nur die fehlgeschlagene Anfrage und ihre Antwort einfügen.',
  busy: 'Das konnte ich gerade nicht annehmen, es wurde also nichts gespeichert. Bitte in einer Minute noch einmal versuchen.',
  broken: 'Bei mir ist etwas schiefgegangen; geändert wurde nichts. Bitte in einer Minute noch einmal versuchen.',
  gone: (command) => `Diesen Fall habe ich nicht mehr, daher kann der Knopf nichts tun. Neu anfangen geht mit \`${command}\`.`,
  notYours: (command) => `Das kann nur die Person, die gefragt hat. Eine eigene Diagnose beginnt mit \`${command}\`.`,
  notReady: 'Dieser Fall hat noch kein Ergebnis zum Weitergeben. Bitte erst erneut prüfen.',
  unknown: (command) => `Das kenne ich nicht mehr. \`${command} help\` zeigt, was ich kann.`,
  again: (caseNumber) => `Wird als Fall ${caseNumber} erneut geprüft. Die Antwort kommt gleich hier an.`,
  sent: (channel) => `📣 Der Fall ist auf dem Weg zu DevOps in ${channel}. Sobald ihn jemand übernimmt, sage ich hier Bescheid.`,
  already: (channel) => `Dieser Fall ist schon bei DevOps, in ${channel}.`,
  alreadyWaiting: 'Dieser Fall ist für DevOps aufbewahrt; eine Admin-Person wurde gebeten, einen Kanal zu wählen.',
  waiting:
    '📣 Der Fall ist für DevOps aufbewahrt. Noch ist kein Kanal gewählt; eine Admin-Person dieses Workspace wurde darum gebeten, dann geht er von selbst auf den Weg.',
  joined: (channel, link) =>
    `📣 Das ist bekannt: Der Fall gehört jetzt zum offenen Thread${channel === '' ? '' : ` in ${channel}`}${link === null ? '' : ` (<${link}|öffnen>)`}. Wie es ausgeht, steht dann hier.`,
  mayNotAct: (whom) => `Das kann nur ${whom}. Bitte dort fragen; der Fall geht nicht verloren.`,
  mayNotEscalate: (whom) => `In diesem Workspace darf nur ${whom} melden. Bitte dort fragen.`,
  lost: 'Jemand war schneller.',
};
