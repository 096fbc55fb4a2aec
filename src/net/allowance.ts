import { type Failed, failed } from './failure.ts';

type Purpose = 'target' | 'issuer';

/** How many requests one run may still make, to whom. */
export interface Allowance {
  /** Takes one from the budget; why none may leave, or null. */
  refusalOf(purpose: Purpose): Failed | null;
  /** Takes one from the budget; false where none was left. */
  spend(purpose: Purpose): boolean;
  /** The target answered 429: it gets nothing more. */
  askedToWait(): void;
}

export const overspent = failed('budget', 'BUDGET_SPENT', 'The number of requests that one diagnosis may make is used up.');
const waiting = failed('budget', 'ASKED_TO_WAIT', 'The server asked for fewer requests (429), so it gets no more of them.');

export function allowanceOf(budget: Readonly<Record<Purpose, number>>): Allowance {
  const left = { ...budget };
  let isAskedToWait = false;
  const spend = (purpose: Purpose): boolean => {
    left[purpose] -= 1;
    return left[purpose] >= 0;
  };
  return {
    spend,
    refusalOf(purpose) {
      if (purpose === 'target' && isAskedToWait) return waiting;
      return spend(purpose) ? null : overspent;
    },
    askedToWait() {
      isAskedToWait = true;
    },
  };
}
