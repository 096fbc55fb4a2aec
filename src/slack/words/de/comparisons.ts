/** The words of report/comparisons.ts, and of the engine's rows in them. Values of a server or a person stay as they are. */
const WHOLE: ReadonlyMap<string, string> = new Map([
  ['Works / fails', 'Gelingt / scheitert'],
  ['Asked for / sent', 'Verlangt / gesendet'],
  ['What clients do with the credential at the redirect', 'Was Clients bei der Weiterleitung mit den Zugangsdaten tun'],
  ['no difference', 'kein Unterschied'],
  ['the requests are alike as far as they show', 'die Anfragen gleichen sich, soweit sie zu sehen sind'],
  ['seldom decides', 'selten entscheidend'],
  ['scheme', 'Schema'],
  ['place', 'Ort'],
  ['issuer', 'Aussteller'],
  ['audience', 'Empfänger'],
  ['scope', 'Scope'],
  ['algorithm', 'Algorithmus'],
  ['token kind', 'Art des Tokens'],
  ['binding', 'Bindung'],
  ['host', 'Host'],
  ['path', 'Pfad'],
  ['method', 'Methode'],
  ['http version', 'HTTP-Version'],
]);

/** What expectation rows name as their source, in brackets before the slash. */
const SOURCES: readonly (readonly [string, string])[] = [
  ['(challenge) /', '(Challenge) /'],
  ['(resource metadata) /', '(Metadaten der Ressource) /'],
  ['(issuer metadata) /', '(Metadaten des Ausstellers) /'],
  ['(error text) /', '(Fehlertext) /'],
];

const FATES: readonly (readonly [string, string])[] = [
  ['kept by ', 'behalten von '],
  ['dropped by ', 'weggelassen von '],
  ['depends in ', 'je nach Einstellung in '],
  ['not followed by ', 'nicht gefolgt von '],
];

const REDIRECT = /^(.{1,200}) is ((?:kept by|dropped by|depends in|not followed by) .*)$/s;
const ALSO = /^also different: (.*)$/s;

export function comparisonIn(english: string): string {
  const whole = WHOLE.get(english);
  if (whole !== undefined) return whole;
  const [, credential, fates] = REDIRECT.exec(english) ?? [];
  if (credential !== undefined && fates !== undefined) return `${credential} wird ${fates.split('; ').map(fateIn).join('; ')}`;
  const [, others] = ALSO.exec(english) ?? [];
  if (others !== undefined) return `auch verschieden: ${others}`;
  const source = SOURCES.find(([from]) => english.includes(from));
  return source === undefined ? english : english.replace(source[0], source[1]);
}

function fateIn(fate: string): string {
  const known = FATES.find(([start]) => fate.startsWith(start));
  return known === undefined ? fate : known[1] + fate.slice(known[0].length);
}
