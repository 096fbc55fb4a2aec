import type { Words } from '../words.ts';

export const verdict: Words['verdict'] = {
  proven: 'bewiesen',
  likelihood: { high: 'sehr wahrscheinlich', medium: 'wahrscheinlich', low: 'möglich' },
  effort: { easy: 'einfach', medium: 'mittel', hard: 'aufwendig' },
  layer: {
    client: 'dem eigenen Client',
    proxy: 'einem Proxy',
    cdn: 'dem CDN',
    gateway: 'dem API-Gateway',
    application: 'der Anwendung selbst',
    'identity-provider': 'dem Identity-Provider',
    unknown: '',
  },
  layerShort: {
    client: 'Client',
    proxy: 'Proxy',
    cdn: 'CDN',
    gateway: 'Gateway',
    application: 'Anwendung',
    'identity-provider': 'Identity-Provider',
    unknown: '',
  },
  token: {
    jwt: 'ein JSON Web Token (JWT)',
    jwe: 'ein verschlüsseltes Token (JWE)',
    malformed: 'ein Token, das sich nicht lesen lässt',
    opaque: 'ein Token ohne lesbaren Inhalt',
    other: 'ein Token',
  },
  answerWith: (status) => `eine Antwort mit Status ${status}`,
  yourPaste: 'das Eingefügte',
  noCause: 'Keine Ursache gefunden',
  noCauseInside: 'keine Ursache gefunden',
  refusedBy: (who) => `abgelehnt ${by(who)}`,
  why: 'Warum',
  stepsForYou: 'Das hilft',
  stepsForOwner: 'Für die Betreiber der API',
  tryCommand: 'Diesen Befehl versuchen',
  replace: (names) => `${listOf(names)} durch eigene Werte ersetzen`,
  alsoPossible: 'Auch möglich',
  toBeSure: 'Zur Gewissheit fehlt',
  before: (caseNumber, standing) => `Vorher (Fall ${caseNumber}): ${standing}`,
  now: (standing) => `→ jetzt: ${standing}`,
  changed: (what) => `anders: ${listOf(what)}`,
  changedParts: { status: 'der Status', cause: 'die erste Ursache', refusedBy: 'wer abgelehnt hat' },
  unchanged: 'nichts hat sich geändert',
  spoken: (label, caseNumber) => `${label}: Fall ${caseNumber}`,
  menu: { wrong: 'Das stimmt nicht' },
  noDiagnosis: 'Diesmal keine Diagnose',
  noAnswer: 'Es gibt keine Antwort. Bitte noch einmal fragen.',
  pasteDeleted: 'Das Eingefügte ist gelöscht.',
  stillLooking: (caseNumber) =>
    `Die Suche läuft noch (Fall ${caseNumber}). Der Server lässt sich Zeit; die Antwort kommt in wenigen Sekunden hier an.`,
};

/** 'vom API-Gateway', 'von der Anwendung selbst', 'von Kong (Gateway)'. */
export const by = (who: string): string => (who.startsWith('dem ') ? `vom ${who.slice('dem '.length)}` : `von ${who}`);

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} und ${last}`;
}
