import type { Recognition } from '../credential.ts';

/** A vendor's published shape. `exact` is all of it; `prefix` alone names the vendor although the length is wrong (cut, or a newer form). */
export interface TokenShape {
  readonly exact: RegExp;
  readonly prefix?: RegExp;
  /** 0…1 where all fits; less than the default for a shape that chance or another vendor makes too. */
  readonly sure?: number;
  /** What marks a key of the live and of the test environment. */
  readonly stages?: { readonly live: RegExp; readonly test: RegExp };
  /** Does the check part fit the rest? Asked where all fits only. */
  readonly checks?: (value: string) => boolean;
}

const SURE = 0.98;
const BY_PREFIX = 0.7;
/** Credentials are short; nothing longer is worth matching. */
const LONGEST = 8192;

/** A recogniser by shape: sure where all fits, less sure by the prefix alone, null otherwise. */
export function byShape(
  { exact, prefix, sure = SURE, stages, checks }: TokenShape,
  recognition: Omit<Recognition, 'confidence'>,
): (value: string) => Recognition | null {
  return (value) => {
    if (value.length > LONGEST) return null;
    const whole = exact.test(value);
    if (!whole && prefix?.test(value) !== true) return null;
    return {
      ...recognition,
      ...(stages === undefined ? {} : stageBy(stages, value)),
      ...(whole && checks !== undefined && !isMasked(value) ? { checksum: checks(value) ? 'valid' : 'invalid' } : {}),
      confidence: whole ? sure : BY_PREFIX,
    };
  };
}

function stageBy({ live, test }: NonNullable<TokenShape['stages']>, value: string): Pick<Recognition, 'environment'> {
  if (live.test(value)) return { environment: 'live' };
  return test.test(value) ? { environment: 'test' } : {};
}

/** "ghp_xxxxxxxxxxxx": people cover keys before they paste them, so that a wrong check part would say nothing. */
const isMasked = (value: string): boolean => /(.)\1{3}/.test(value) || new Set(value).size < 12;
