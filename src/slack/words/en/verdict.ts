import type { Diagnosis, Effort, Likelihood } from '../../../engine/index.ts';

type Layer = Diagnosis['refusedBy']['layer'];

/** The answer to a question. */
export const verdict = {
  proven: 'proven',
  likelihood: { high: 'very likely', medium: 'likely', low: 'possible' } satisfies Record<Likelihood, string>,
  effort: { easy: 'easy', medium: 'medium', hard: 'hard' } satisfies Record<Effort, string>,
  /** Who refused, when no product is known. */
  layer: {
    client: 'your own client',
    proxy: 'a proxy',
    cdn: 'the CDN',
    gateway: 'the API gateway',
    application: 'the application itself',
    'identity-provider': 'the identity provider',
    unknown: '',
  } as Record<Layer, string>,
  /** Beside a product: "Kong (gateway)". */
  layerShort: {
    client: 'client',
    proxy: 'proxy',
    cdn: 'CDN',
    gateway: 'gateway',
    application: 'application',
    'identity-provider': 'identity provider',
    unknown: '',
  } as Record<Layer, string>,
  token: {
    jwt: 'a JSON Web Token (JWT)',
    jwe: 'an encrypted token (JWE)',
    malformed: 'a token that cannot be read',
    opaque: 'an opaque token',
    other: 'a token',
  },
  answerWith: (status: number) => `an answer with status ${status}`,
  yourPaste: 'what you pasted',
  noCause: 'No cause found',
  noCauseInside: 'no cause found',
  refusedBy: (who: string) => `refused by ${who}`,
  why: 'Why',
  stepsForYou: 'What you can do',
  stepsForOwner: "For the API's owner",
  tryCommand: 'Try this command',
  /** Names as they stand in the command: ['$USER', '$PASSWORD']. */
  replace: (names: readonly string[]) => `replace ${listOf(names)} with your own`,
  alsoPossible: 'Also possible',
  toBeSure: 'To be sure',
  /** Two lines of a repetition: how it stood, and how it stands. */
  before: (caseNumber: string, standing: string) => `Before (case ${caseNumber}): ${standing}`,
  now: (standing: string) => `→ now: ${standing}`,
  changed: (what: readonly string[]) => `changed: ${listOf(what)}`,
  changedParts: { status: 'the status', cause: 'the first cause', refusedBy: 'who refused' },
  unchanged: 'nothing changed',
  /** What a screen reader says of a button, where several cases stand below each other. */
  spoken: (label: string, caseNumber: string) => `${label}: case ${caseNumber}`,
  menu: { wrong: 'This is wrong' },
  noDiagnosis: 'No diagnosis this time',
  noAnswer: 'There is no answer. Please ask again.',
  pasteDeleted: 'What you pasted has been deleted.',
  stillLooking: (caseNumber: string) =>
    `Still looking (case ${caseNumber}). The server takes its time; the answer comes here in a few seconds.`,
};

function listOf(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
