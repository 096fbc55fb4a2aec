import type { Words } from '../words.ts';

export const details: Words['details'] = {
  nothing: 'Es gibt nichts zu zeigen.',
  request: 'Die Anfrage, wie sie verstanden wurde',
  responseLive: 'Die Worte des Servers',
  responsePasted: 'Die Worte des Servers, wie eingefügt',
  cutHere: (characters) => `Hier gekürzt: noch ${characters} Zeichen.`,
  moreRows: (count) => `${count === 1 ? 'Eine weitere Zeile wird' : `${count} weitere Zeilen werden`} hier nicht gezeigt.`,
  experiments: 'Versuche: eines geändert, alles andere gleich',
  noAnswer: 'keine Antwort',
  sameAnswer: 'dieselbe Antwort wie auf die gegebene Anfrage',
  otherAnswer: 'eine andere Antwort',
  token: 'Das Token',
  thisIs: (token) => `Dies ist ${token}.`,
  signature: {
    valid: 'Die Signatur ist gültig.',
    invalid: 'Die Signatur ist nicht gültig.',
    unchecked: 'Die Signatur wurde nicht geprüft.',
  },
  headerField: (name) => `Header ${name}`,
  probes: 'Was untersucht wurde',
  outcome: { found: '✅ gefunden', absent: '➖ nichts da', skipped: '⏭️ ausgelassen', failed: '⚠️ misslungen' },
  input: 'Wie die Eingabe gelesen wurde',
  leftAside: (text) => `Beiseitegelassen: ${text}`,
};
