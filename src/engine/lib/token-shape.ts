import type { Recognition } from '../credential.ts';

/** A vendor's published shape. `exact` is all of it; `prefix` alone names the vendor although the length is wrong (cut, or a newer form). */
export interface TokenShape {
  readonly exact: RegExp;
  readonly prefix?: RegExp;
}

const SURE = 0.98;
const BY_PREFIX = 0.7;

/** A recogniser by shape: sure where all fits, less sure by the prefix alone, null otherwise. */
export function byShape(
  { exact, prefix }: TokenShape,
  recognition: Omit<Recognition, 'confidence'>,
): (value: string) => Recognition | null {
  return (value) => {
    if (exact.test(value)) return { ...recognition, confidence: SURE };
    return prefix?.test(value) === true ? { ...recognition, confidence: BY_PREFIX } : null;
  };
}
