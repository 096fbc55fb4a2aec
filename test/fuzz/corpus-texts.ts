import { readdirSync, readFileSync } from 'node:fs';
import { FOUND } from './found.ts';
import { PIECES } from './inputs.ts';
import type { Fuzzed } from './parsers.ts';
import { type Random, seeded } from './random.ts';

const FOLDERS = ['../corpora/', '../corpora/security/', '../corpora/recorded/'].map((folder) => new URL(folder, import.meta.url));
const LONGEST = 2000;
const MOST_TEXTS = 1000;
const MOST_WORDS = 3000;

export interface Start {
  readonly seeds: readonly [string, ...(readonly string[])];
  readonly words: readonly [string, ...(readonly string[])];
}

/** Where the search begins: the parser's own seeds, what once broke it, and some of the corpora's texts; its words are theirs and the grammars'. */
export function startFor({ name, seeds }: Fuzzed, seed: number): Start {
  const random = seeded(seed);
  const found = FOUND.filter(({ parser }) => parser === name).map(({ text }) => text);
  const texts = some([...allTexts()], MOST_TEXTS, random);
  const words = new Set([...seeds, ...texts].flatMap((text) => text.match(/[\w$@.-]{2,24}[=:]?"?/g) ?? []));
  return {
    seeds: [seeds[0] ?? '', ...seeds.slice(1), ...found, ...texts],
    words: ['', ...PIECES, ...some([...words], MOST_WORDS, random)],
  };
}

function some(all: readonly string[], most: number, random: Random): readonly string[] {
  if (all.length <= most) return all;
  return Array.from({ length: most }, () => all[random.below(all.length)] ?? '');
}

/** Every string of a moderate length in the corpora's JSON, once, in the files' order. */
function allTexts(): ReadonlySet<string> {
  const texts = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && value.length > 2 && value.length <= LONGEST) texts.add(value);
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner);
  };
  for (const folder of FOLDERS) {
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    for (const file of files.sort()) visit(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  }
  return texts;
}
