/** Why there is no diagnosis (worker, engine), or why an escalation did not arrive (use cases), by its English sentence. */
const PROBLEMS: ReadonlyMap<string, string> = new Map([
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
    'The diagnosis was stopped because it took longer than its limit. Send less, or try the same from a terminal with `why401`.',
    'Die Diagnose wurde angehalten, weil sie zu lange brauchte. Bitte weniger senden oder dasselbe im Terminal mit `why401` versuchen.',
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
]);

const TOO_LONG = /^This is more than (\d+) KB\. Send the failing request and its answer alone\.$/;

export function problemIn(english: string): string {
  const [, size] = TOO_LONG.exec(english) ?? [];
  if (size !== undefined) return `Das sind mehr als ${size} KB. Bitte nur die fehlgeschlagene Anfrage und ihre Antwort senden.`;
  return PROBLEMS.get(english) ?? english;
}
