import type { KnownSecret } from '../secrets/redact.ts';
import type { Case } from './case.ts';
import type { Evidence } from './gather.ts';

/** All that a case is judged by. */
export interface Seen {
  readonly material: Case;
  readonly evidence: Evidence;
  /** The moment it was judged by, epoch seconds. */
  readonly now: number;
  readonly cutShort: boolean;
}

/** A case as it was seen once, without its secrets: enough to judge it again with today's rules, and to send nothing. */
export interface Recorded extends Seen {
  /** Values that stand where secrets stood. */
  readonly standIns: readonly KnownSecret[];
  /** Words of the answer that were read when it was whole and cannot be read any more, since a part of them had to be hidden. */
  readonly said: readonly Said[];
}

/** One message of a signature (engine/signature.ts), by its meaning. */
export interface Said {
  readonly signature: string;
  readonly means: string;
}
