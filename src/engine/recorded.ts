import type { Case } from './case.ts';
import type { Evidence } from './gather.ts';

/** A case as it was seen once, without its secrets: enough to judge it again with today's rules, and to send nothing. */
export interface Recorded {
  readonly material: Case;
  readonly evidence: Evidence;
  /** The moment it was judged by, epoch seconds. */
  readonly now: number;
  readonly cutShort: boolean;
}
