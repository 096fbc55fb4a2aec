import type { Random } from './random.ts';

/** Characters of one input; what grows beyond is cut. */
export const LONGEST = 4096;
/** Powers of two. */
const MOST_EDITS = 5;

type Edit = (text: string, random: Random, from: Material) => string;

/** What edits take from elsewhere. Neither is empty. */
export interface Material {
  readonly others: readonly [string, ...(readonly string[])];
  readonly words: readonly [string, ...(readonly string[])];
}

const place = (text: string, random: Random): number => random.below(text.length + 1);
const put = (text: string, at: number, what: string, cut = 0): string => text.slice(0, at) + what + text.slice(at + cut);
/** A stretch of a text, most often short. */
function piece(text: string, random: Random): string {
  const at = place(text, random);
  return text.slice(at, at + 1 + random.below(1 << random.below(8)));
}

const flipBit: Edit = (text, random) => {
  const at = random.below(Math.max(1, text.length));
  // Mostly within ASCII; now and then a code unit that no grammar knows.
  const bit = random.below(20) === 0 ? random.below(16) : random.below(7);
  return put(text, at, String.fromCharCode(text.charCodeAt(at) ^ (1 << bit)), 1);
};
const anyUnit = (random: Random): string => String.fromCharCode(random.below(random.below(10) === 0 ? 0x10000 : 0x80));
const setUnit: Edit = (text, random) => put(text, random.below(Math.max(1, text.length)), anyUnit(random), 1);
const insertUnit: Edit = (text, random) => put(text, place(text, random), anyUnit(random));
const insertWord: Edit = (text, random, { words }) => put(text, place(text, random), random.pick(words));
const replaceByWord: Edit = (text, random, { words }) => put(text, place(text, random), random.pick(words), random.below(16));
const remove: Edit = (text, random) => put(text, place(text, random), '', 1 + random.below(1 << random.below(8)));
const copyWithin: Edit = (text, random) => put(text, place(text, random), piece(text, random));
/** Where loops and backtracking show. */
const repeat: Edit = (text, random) => put(text, place(text, random), piece(text, random).repeat(1 << random.below(8)));
const cutOff: Edit = (text, random) => text.slice(0, place(text, random));
const splice: Edit = (text, random, { others }) => {
  const other = random.pick(others);
  return text.slice(0, place(text, random)) + other.slice(place(other, random));
};
const insertPiece: Edit = (text, random, { others }) => put(text, place(text, random), piece(random.pick(others), random));

const EDITS = [
  ...[flipBit, setUnit, insertUnit, insertWord, replaceByWord, insertWord, replaceByWord],
  ...[remove, copyWithin, repeat, cutOff, splice, insertPiece],
] satisfies readonly Edit[];

/** One text with 1 to 16 random edits, most often one or two: what opened a door before has to stay as it is. */
export function mutated(text: string, random: Random, from: Material): string {
  let made = text;
  for (let left = 1 << Math.min(random.below(MOST_EDITS), random.below(MOST_EDITS)); left > 0; left -= 1)
    made = (EDITS[random.below(EDITS.length)] ?? setUnit)(made, random, from).slice(0, LONGEST);
  return made;
}
