import { readFileSync } from 'node:fs';
import type { Diagnosis } from '../../src/engine/index.ts';
import { Why401Error } from '../../src/errors.ts';
import { summary, type Verdict, verdictOf } from './tally.ts';

// npm run accuracy -- --feedback FILE: what people corrected ("This is wrong"), as `why401 feedback` writes it. Nobody corrects what is right,
// so these figures say what became better, not how often why401 is right.

interface Entry {
  readonly given: Diagnosis;
  readonly said: string | null;
  readonly comment: string | null;
  readonly at: string;
}

type Diagnose = (text: string, now: number) => Promise<Diagnosis>;

/** @throws SyntaxError with the line where the file is no JSON lines */
function entriesIn(path: string): readonly Entry[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [entryOf(line, index + 1)]));
}

function entryOf(line: string, number: number): Entry {
  const entry = JSON.parse(line) as Partial<Entry>;
  if (entry.given?.causes === undefined || typeof entry.at !== 'string') throw new SyntaxError(`line ${number} is no feedback of why401`);
  return { given: entry.given, said: entry.said ?? null, comment: entry.comment ?? null, at: entry.at };
}

/**
 * The case as a paste: request and answer, secrets hidden. Null without an answer, and with a token whose claims were read then:
 * of a hidden token nothing can be read now, so that the replay would be another case.
 */
export function pasteOf({ request, response, token }: Diagnosis): string | null {
  if (response === null || (token !== null && token.claims !== null)) return null;
  const fields = (headers: readonly (readonly [string, string])[]) => headers.map(([name, value]) => `${name}: ${value}`);
  const asked = request === null ? [] : [`${request.method} ${request.url} HTTP/1.1`, ...fields(request.headers), '', request.body ?? ''];
  return [...asked, `HTTP/1.1 ${response.status} ${response.statusText}`, ...fields(response.headers), '', response.body].join('\n');
}

/** Prints then and now, and every case that is still wrong. */
export async function printFeedback(path: string, diagnose: Diagnose): Promise<void> {
  const entries = entriesIn(path);
  const named = entries.flatMap(({ said, ...entry }) => (said === null ? [] : [{ ...entry, said }]));
  const then = named.map(({ given, said, at }) => verdictOf(at, said, [], given));
  const now = await replayed(named, diagnose);
  console.log(summary('as answered then', then));
  console.log(summary('replayed now', now));
  console.log(
    `\n${entries.length} corrections; ${entries.length - named.length} name no cause; ${named.length - now.length} cannot be replayed offline.`,
  );
  for (const { id, expected, got } of now.filter((verdict) => verdict.got[0] !== verdict.expected))
    console.log(`  ${id}  people say ${expected}, why401 ${got[0] ?? 'nothing'}`);
}

async function replayed(named: readonly (Entry & { readonly said: string })[], diagnose: Diagnose): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = [];
  for (const { given, said, at } of named) {
    const paste = pasteOf(given);
    if (paste !== null) verdicts.push(verdictOf(at, said, [], await tried(() => diagnose(paste, Date.parse(at) / 1000))));
  }
  return verdicts;
}

async function tried(diagnose: () => Promise<Diagnosis>): Promise<Pick<Diagnosis, 'causes'>> {
  try {
    return await diagnose();
  } catch (error) {
    if (error instanceof Why401Error && error.code === 'unusable-input') return { causes: [] };
    throw error;
  }
}
