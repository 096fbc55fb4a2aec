import type { Words } from '../words.ts';

export const secretWarning: Words['secretWarning'] = {
  head: (what, channel) => `🔑 In der eigenen Nachricht in ${channel} steht, lesbar für alle dort: ${what}.`,
  headOther: (what, channel) =>
    `🔑 In der Nachricht in ${channel}, um die es ging, steht, lesbar für alle dort: ${what}. Eine App hat sie geschrieben: Bitte den Betreibern dieser App Bescheid geben.`,
  caseGoesOn: 'Der Fall geht weiter; diesen Hinweis sieht sonst niemand, und das Geheimnis wiederhole ich nicht.',
  kinds: {
    'private-key': 'ein privater Schlüssel',
    'session-cookie': 'ein Sitzungs-Cookie',
    password: 'ein Passwort',
    'basic-pair': 'ein Benutzername mit Passwort',
    jwt: 'ein signiertes Token (JWT)',
    secret: 'ein Geheimnis',
  },
  named: (label) => `ein Geheimnis (${label})`,
  does: {
    access: 'Wer das hat, kann die API im Namen der Person aufrufen, der das gehört, mit allen ihren Rechten.',
    'api-key': 'Wer das hat, kann die API auf fremde Rechnung aufrufen und Kosten verursachen.',
    refresh: 'Wer das hat, bekommt immer wieder neuen Zugang, auch wenn das heutige Token abgelaufen ist.',
    id: 'Es sagt, wer sich angemeldet hat, und manche APIs nehmen es als Nachweis dafür.',
    'client-secret': 'Wer das hat, kann sich als die Anwendung ausgeben, zu der das gehört.',
    session: 'Wer das hat, ist in fremdem Namen angemeldet, ohne Passwort und zweiten Faktor.',
    password: 'Wer das hat, kann sich in fremdem Namen anmelden, auch anderswo, wo dasselbe Passwort gilt.',
    unknown: 'Wer das hat, kann vielleicht in fremdem Namen handeln.',
  },
  steps: 'Zuerst unbrauchbar machen, dann die Nachricht löschen:',
  revokeAt: (what, vendor) => `${what} bei ${vendor} widerrufen:`,
  revokeHow: {
    'private-key':
      'Den privaten Schlüssel außer Gebrauch nehmen: ein neues Paar erzeugen und den alten öffentlichen Schlüssel oder das Zertifikat überall entfernen, wo ihm vertraut wird.',
    'session-cookie': 'Auf der Website abmelden, am besten auf allen Geräten: Das beendet das Cookie.',
    password: 'Das Passwort ändern, überall, wo es gilt.',
    'basic-pair': 'Das Passwort ändern, oder das Benutzerkonto löschen, wenn es nur für ein Skript da war.',
    jwt: 'Ein JWT gilt bis zu seinem Ablauf und lässt sich selten zurückrufen: abmelden und, wenn es länger als Minuten gilt, die ausstellende Stelle bitten, die Sitzung zu beenden.',
    secret: 'Dort widerrufen, wo es herkommt, oder die Person fragen, die es ausgegeben hat.',
  },
  revokeNamed: (label) => `${label} dort widerrufen, wo es herkommt, oder die Person fragen, die es ausgegeben hat.`,
  deleteMessage: 'Die Nachricht löschen: Menü (⋮) → Nachricht löschen. Das allein genügt nicht; sie kann gelesen oder kopiert worden sein.',
  deleteOther:
    'Die Nachricht löschen lassen: Eine Admin-Person oder die Betreiber der App können das. Das allein genügt nicht; sie kann gelesen oder kopiert worden sein.',
  nextTime: (command) => `Beim nächsten Mal bleibt es mit \`${command}\` oder einer Direktnachricht an mich unter uns.`,
  and: ' und ',
};
