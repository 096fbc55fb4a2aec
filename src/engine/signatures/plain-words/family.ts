import type { Weight } from '../../cause.ts';

/** Words mean a refusal only in a refusal: a page that explains "invalid token" with 200 says nothing. */
export const REFUSALS: readonly number[] = Array.from({ length: 200 }, (_, index) => 400 + index);

/** Ways to say one thing. Quantifiers are bounded, so that any body is read in linear time; `statuses`: where it means that. */
export type Family = readonly [words: RegExp, suggests: Readonly<Record<string, Weight>>, means: string, statuses?: readonly number[]];
