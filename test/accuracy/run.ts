import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type DiagnoseEnvironment, loadEngine } from '../../src/engine/index.ts';
import { parseChallenges } from '../../src/engine/lib/challenge-header.ts';
import { Why401Error } from '../../src/errors.ts';
import { expand, load } from '../corpora/security/corpus.mjs';
import { printFeedback } from './feedback.ts';
import { replaying } from './replayed.ts';
import { judgeScenarios } from './scenarios.ts';
import { rawAnswer, type SignatureRow } from './signature-answer.ts';
import { confusion, HEADING, summary, type Verdict, verdictOf } from './tally.ts';
import { judgeTokens } from './tokens.ts';

// npm run accuracy: how often the first cause is right, over the project's copy of the open corpora and its own scenario servers.
// Nothing here asserts; README quotes what it prints.

const replayed = replaying(await loadEngine());
const { engine } = replayed;
const offline = (now?: number): DiagnoseEnvironment => ({
  openNet: null,
  ...(now === undefined ? {} : { now }),
  signal: AbortSignal.timeout(15_000),
  random: (bytes) => randomBytes(bytes),
  clock: () => Date.now(),
  mayChangeState: false,
  tagKey: randomBytes(32),
});

async function judge(id: string, text: string, expected: string, acceptable: readonly string[], now?: number): Promise<Verdict> {
  try {
    return verdictOf(id, expected, acceptable, await engine.diagnose({ text }, offline(now)));
  } catch (error) {
    if (error instanceof Why401Error && error.code === 'unusable-input')
      return { id, expected, acceptable, got: ['unusable-input'], likelihood: null };
    throw error;
  }
}

function corpus<Row>(name: string): readonly Row[] {
  const read: unknown = JSON.parse(readFileSync(new URL(`../corpora/${name}`, import.meta.url), 'utf8'));
  return (Array.isArray(read) ? read : (read as { readonly cases: readonly Row[] }).cases) as readonly Row[];
}

interface WildRow {
  readonly id: string;
  readonly pasted: string;
  readonly expected: string;
  readonly acceptable: readonly string[];
  readonly now?: string;
}

async function judgeWild(): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { id, pasted, expected, acceptable, now } of corpus<WildRow>('wild.json')) {
    verdicts.push(await judge(id, pasted, expected, acceptable ?? [], now === undefined ? undefined : Date.parse(now) / 1000));
  }
  return verdicts;
}

async function judgeSignatures(): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const row of corpus<SignatureRow>('signatures.json')) {
    verdicts.push(await judge(`${row.product} · ${row.condition}`, rawAnswer(row), row.cause, row.alsoPossible));
  }
  return verdicts;
}

interface Expected {
  readonly scheme: string;
  readonly token68?: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Judged by the grammar: the same list, or "malformed" on both sides. */
function judgeChallenges(): readonly Verdict[] {
  const plain = (
    list: readonly { readonly scheme: string; readonly token68?: string | null | undefined; readonly params: object }[],
  ): string =>
    JSON.stringify(list.map(({ scheme, token68, params }) => [scheme.toLowerCase(), token68 ?? null, Object.entries(params).sort()]));
  const rows = load('www-authenticate').cases as unknown as readonly {
    readonly id: string;
    readonly expect: string | readonly Expected[];
  }[];
  return rows.map((row) => {
    const input: unknown = expand(row);
    const parsed = parseChallenges(Array.isArray(input) ? input : [String(input)]);
    const got = parsed.ok ? plain(parsed.challenges) : 'malformed';
    const right = row.expect === 'ok' || got === (typeof row.expect === 'string' ? row.expect : plain(row.expect));
    return { id: row.id, expected: 'as the grammar says', acceptable: [], got: [right ? 'as the grammar says' : got], likelihood: null };
  });
}

const sections: readonly (readonly [string, () => Promise<readonly Verdict[]> | readonly Verdict[]])[] = [
  ['wild', judgeWild],
  ['signatures', judgeSignatures],
  ['www-authenticate', judgeChallenges],
  ['jwt', () => judgeTokens(engine, offline)],
  ['scenarios', () => judgeScenarios(engine)],
];
const feedbackAt = process.argv.indexOf('--feedback');
if (feedbackAt >= 0) {
  const feedbackFile = process.argv[feedbackAt + 1];
  if (feedbackFile === undefined) throw new Error('--feedback needs a file: why401 feedback > feedback.jsonl');
  console.log(HEADING);
  await printFeedback(feedbackFile, (text, now) => engine.diagnose({ text }, offline(now)));
  if (replayed.differing.length > 0) console.log('\nJudged otherwise from its evidence file:');
  for (const row of replayed.differing.slice(0, 20)) console.log(`  ${row}`);
  process.exit(0);
}
const only = process.argv[2];
const all: Verdict[] = [];
const confused: string[] = [];
console.log(HEADING);
for (const [name, run] of sections) {
  if (only !== undefined && only !== name) continue;
  const verdicts = await run();
  console.log(summary(name, verdicts));
  confused.push(...confusion(verdicts, only === undefined ? 8 : 60).map((row) => `${name.padEnd(17)}${row}`));
  all.push(...verdicts);
}
if (only === undefined) console.log(summary('all', all));
console.log(replayed.line());
console.log('\nTaken for another cause (expected → got):');
for (const row of confused) console.log(row);
if (replayed.differing.length > 0) console.log('\nJudged otherwise from its evidence file:');
for (const row of replayed.differing.slice(0, 20)) console.log(`  ${row}`);
process.exit(0);
