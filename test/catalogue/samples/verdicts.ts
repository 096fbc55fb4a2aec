import type { Diagnosis } from '../../../src/engine/index.ts';
import { detailsView } from '../../../src/slack/views/details.ts';
import { stillLookingMessage, verdictMessage } from '../../../src/slack/views/verdict.ts';
import { DEFAULT_LIMITS, waitSentence } from '../../../src/usecases/limits.ts';
import type { LimitName } from '../../../src/usecases/ports.ts';
import type { Cases } from '../cases.ts';
import { modal, type Sample, type Section, toAll, toOne } from '../sample.ts';
import { NOW, recordFor, sentencesOf } from '../scene.ts';

/** Answers to a question: one for every cause and outcome, and every shape that an answer has besides. */
export function verdicts(cases: Cases): readonly Section[] {
  const named = Object.entries(cases);
  return [
    { title: 'Verdicts', samples: named.map(([name, diagnosis]) => verdict(name, diagnosis)) },
    { title: 'Verdicts of another shape', samples: shapes(cases) },
    { title: 'Details', samples: DETAILED.map((name) => details(name, cases[name])) },
  ];
}

const verdict = (name: string, diagnosis: Diagnosis): Sample => toOne(name, (words) => verdictMessage(words, recordFor(diagnosis)));

const DETAILED = [
  'authorization-stripped--nginx-empties-the-header',
  'redirect-drops-credentials--moved-to-another-host',
  'token-expired--overnight-at-the-kiosk',
  'tls-failure--expired-certificate',
  'audience-mismatch',
  'brute-force-suspected',
] as const;

const details = (name: string, diagnosis: Diagnosis): Sample =>
  modal(`details: ${name}`, (words) => detailsView(words, recordFor(diagnosis), NOW));

function shapes(cases: Cases): readonly Sample[] {
  const expired = cases['token-expired--overnight-at-the-kiosk'];
  const earlier = recordFor(expired, { caseNumber: '2B90' });
  return [
    toOne('still looking', (words) => stillLookingMessage(words, recordFor(expired))),
    toOne('again: it works now', (words) => verdictMessage(words, recordFor(cases['no-auth-failure--fresh-token']), earlier)),
    toOne('again: another cause', (words) =>
      verdictMessage(words, recordFor(cases['permission-denied--role-missing-at-the-api']), earlier),
    ),
    toOne('again: nothing changed', (words) => verdictMessage(words, recordFor(expired), earlier)),
    toAll('asked in a thread', (words) => verdictMessage(words, recordFor(expired, { threadTs: '1795254000.000100' }))),
    modal('details: no result', (words) => detailsView(words, recordFor(null), NOW)),
    ...[...sentencesOf('usecases/run-request.ts'), ...sentencesOf('worker/pool.ts'), ...FROM_THE_ENGINE, ...WAITS].map((problem, index) =>
      toOne(`no diagnosis ${index + 1}`, (words) => verdictMessage(words, recordFor(null, { problem }))),
    ),
    toOne('no diagnosis, no reason', (words) => verdictMessage(words, recordFor(null, { problem: null }))),
  ];
}

/** Each limit, used up. */
const WAITS = Object.entries(DEFAULT_LIMITS).map(([name, limit]) => waitSentence({ name: name as LimitName, ...limit, waitSeconds: 240 }));

/** What the engine says of a paste that it cannot use. */
const FROM_THE_ENGINE = [
  'There is nothing to diagnose. Give a URL, a token, a curl command, or paste the request and its answer.',
  'This is nothing why401 can read. Give a URL, a token, a curl command, or paste the request and its answer.',
  'why401 may not connect to this address: it is private, or belongs to a cloud or to why401 itself. The operator can allow private networks in WHY401_ALLOW_NETWORKS.',
];
