import { LIMITS_TOLD } from './limits-told.ts';

/** Why there is no diagnosis (worker, engine), or why an escalation did not arrive (use cases), by its English sentence. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
  [
    'I may not read files here. Paste the text itself, or ask an admin of this workspace to give the app the permission to read files (files:read) and to invite it to the channel.',
    'Ich darf hier keine Dateien lesen. Bitte den Text selbst einfügen oder eine Admin-Person dieses Workspace bitten, der App das Lesen von Dateien (files:read) zu erlauben und sie in den Kanal einzuladen.',
  ],
  [
    'The files are larger than I can read (5 MB in all). Give the failing request and its answer alone.',
    'Die Dateien sind größer, als ich lesen kann (zusammen 5 MB). Bitte nur die fehlgeschlagene Anfrage und ihre Antwort senden.',
  ],
  [
    'The files hold no text that I can read. Paste the request and its answer as text.',
    'In den Dateien steht kein Text, den ich lesen kann. Bitte die Anfrage und ihre Antwort als Text einfügen.',
  ],
  [
    'Slack did not give me the files: they may have been deleted. Paste the text itself.',
    'Slack hat mir die Dateien nicht gegeben: Vielleicht wurden sie gelöscht. Bitte den Text selbst einfügen.',
  ],
  [
    'This request was stored under another key and can no longer be read. Please ask again.',
    'Diese Anfrage wurde unter einem anderen Schlüssel gespeichert und ist nicht mehr lesbar. Bitte noch einmal fragen.',
  ],
  [
    'This diagnosis failed for an internal reason. Please ask again; if it fails again, tell whoever runs this bot.',
    'Diese Diagnose ist aus einem internen Grund gescheitert. Bitte noch einmal fragen; scheitert sie wieder, bitte den Betreibern des Bots Bescheid geben.',
  ],
  ['Slack did not take the message after several tries.', 'Slack hat die Nachricht auch nach mehreren Versuchen nicht angenommen.'],
  [
    'No channel is chosen for escalations, and I found no admin of this workspace whom I could ask.',
    'Für Meldungen ist kein Kanal festgelegt, und ich habe in diesem Workspace niemanden gefunden, den ich um die Wahl bitten könnte.',
  ],
  ['No channel is chosen for escalations yet.', 'Für Meldungen ist noch kein Kanal festgelegt.'],
  [
    'The diagnosis was stopped because it took longer than its limit. Send less, or try the same with why401 in a terminal.',
    'Die Diagnose wurde angehalten, weil sie zu lange brauchte. Bitte weniger senden oder dasselbe mit why401 im Terminal versuchen.',
  ],
  [
    'The diagnosis was stopped because it needed more memory than its limit. Send less: the failing request and its answer alone.',
    'Die Diagnose wurde angehalten, weil sie zu viel Speicher brauchte. Bitte weniger senden: nur die fehlgeschlagene Anfrage und ihre Antwort.',
  ],
  [
    'The diagnosis ended without an answer because of a fault of this bot. Send less, or tell whoever runs it.',
    'Die Diagnose endete ohne Antwort, wegen eines Fehlers dieses Bots. Bitte weniger senden oder den Betreibern Bescheid geben.',
  ],
  [
    'There is nothing to diagnose. Give a URL, a token, a curl command, or paste the request and its answer.',
    'Hier ist nichts zu untersuchen. Bitte eine URL, ein Token oder einen curl-Befehl angeben oder die Anfrage und ihre Antwort einfügen.',
  ],
  [
    'This is nothing why401 can read. Give a URL, a token, a curl command, or paste the request and its answer.',
    'Das kann why401 nicht lesen. Bitte eine URL, ein Token oder einen curl-Befehl angeben oder die Anfrage und ihre Antwort einfügen.',
  ],
  [
    'This evidence file is damaged, or another version of why401 wrote it. Send the case itself.',
    'Diese Belegdatei ist beschädigt oder stammt von einer anderen Version von why401. Bitte den Fall selbst senden.',
  ],
  ['It is no longer set up in this workspace.', 'In diesem Workspace ist es nicht mehr eingerichtet.'],
  [
    'Its key was stored under another WHY401_SECRET and can no longer be read. Enter it again in the settings.',
    'Der Schlüssel wurde unter einem anderen WHY401_SECRET gespeichert und ist nicht mehr lesbar. Bitte in den Einstellungen neu eingeben.',
  ],
  ['Its address cannot be read. Enter it again in the settings.', 'Die Adresse ist nicht lesbar. Bitte in den Einstellungen neu eingeben.'],
  [
    'why401 may not connect to this address: it is private, or belongs to a cloud or to why401 itself. The operator can allow private networks in WHY401_ALLOW_NETWORKS.',
    'why401 darf sich mit dieser Adresse nicht verbinden: Sie ist privat oder gehört zu einer Cloud oder zu why401 selbst. Die Betreiber können private Netze in WHY401_ALLOW_NETWORKS erlauben.',
  ],
]);

const TOO_LONG = /^This is more than (\d+) KB\. Send the failing request and its answer alone\.$/;

/** Sentences with a status or a code in them (outward/judge-answer.ts). */
const WITH_CODE: readonly (readonly [english: RegExp, german: string])[] = [
  [
    /^It answered with a redirect \((\w+)\), which is not followed\. Enter the final address\.$/,
    'Die Antwort war eine Weiterleitung ($1); ihr wird nicht gefolgt. Bitte die endgültige Adresse eingeben.',
  ],
  [
    /^It refused the message \(status (\w+)\)\. Check the address and the key in the settings\.$/,
    'Die Nachricht wurde abgelehnt (Status $1). Bitte Adresse und Schlüssel in den Einstellungen prüfen.',
  ],
  [/^It is not ready \(status (\w+)\)\.$/, 'Die Gegenseite ist nicht bereit (Status $1).'],
  [/^It could not be reached \((\w+)\)\.$/, 'Die Gegenseite war nicht erreichbar ($1).'],
];

export function problemIn(english: string): string {
  const [, size] = TOO_LONG.exec(english) ?? [];
  if (size !== undefined) return `Das sind mehr als ${size} KB. Bitte nur die fehlgeschlagene Anfrage und ihre Antwort senden.`;
  const [pattern, german] = [...WITH_CODE, ...LIMITS_TOLD].find(([sentence]) => sentence.test(english)) ?? [];
  if (pattern !== undefined && german !== undefined) return english.replace(pattern, german);
  return PROBLEMS.get(english) ?? english;
}
