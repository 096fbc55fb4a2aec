import type { HttpResponse } from '../case.ts';
import type { Clue } from '../cause.ts';
import { isAccepted } from './refused.ts';
import type { Aspect, Difference, DifferencePart } from './request-difference.ts';

interface Compared {
  readonly workingDifference?: Difference | undefined;
  readonly refusal?: { readonly response: HttpResponse } | undefined;
}

/**
 * The one difference between the request that works and the one that fails, where it is of these kinds; else nothing.
 * With both answers at hand that is a control experiment: one thing changed, all else equal.
 */
export function soleDifference({ workingDifference: difference, refusal }: Compared, ...aspects: readonly Aspect[]): readonly Clue[] {
  const sole = difference?.sole ?? null;
  if (difference === undefined || sole === null || !aspects.includes(sole.aspect) || isAccepted(refusal)) return [];
  const text = `The only difference that counts: ${sentence(sole)}`;
  return [{ ...BY[difference.shownBy], text, probe: 'working-difference' }];
}

/** The same where it points at the cause without proving it. */
export function soleHint(facts: Compared, ...aspects: readonly Aspect[]): readonly Clue[] {
  return soleDifference(facts, ...aspects).map((clue) => ({ ...clue, weight: 'likely' as const, proven: false }));
}

const BY = {
  answers: { weight: 'certain', proven: true },
  words: { weight: 'strong', proven: false },
  order: { weight: 'likely', proven: false },
} as const;

/** "the request that works has a Bearer credential (Authorization), the one that fails has none." */
export function sentence({ aspect, name, working, failing }: DifferencePart): string {
  const subject = name === null ? `the ${aspect}` : name;
  return `${subject}: the request that works has ${working}, the one that fails has ${failing}.`;
}
