import { en } from '../words/en.ts';
import type { Words } from '../words/words.ts';

type Refusal = keyof Words['refusals'];

const isKnown = (refusal: string): refusal is Refusal => Object.hasOwn(en.refusals, refusal);

/** Slack's refusals that another try does not change. */
export const UNREACHABLE: ReadonlySet<string> = new Set(Object.keys(en.refusals).filter((refusal) => refusal !== 'other'));

/** One sentence for the person, with what to do. */
export const unreachableWords = ({ refusals }: Words, refusal: string): string => (isKnown(refusal) ? refusals[refusal] : refusals.other);

/** The use cases hand a refusal on as its English sentence; this is the same in the words of whoever reads it. */
export function reasonWords(words: Words, english: string): string {
  const refusal = Object.keys(en.refusals).find((key) => isKnown(key) && en.refusals[key] === english);
  return refusal === undefined ? words.engine.problem(english) : unreachableWords(words, refusal);
}
