import type { CredentialKind, Recognition } from '../credential.ts';

export interface Recognised {
  readonly kind: CredentialKind;
  readonly recognition: Recognition;
}

const LONGEST = 64 * 1024;

/** The kind that is surest of a value; among equals the first by id. Null where none knows it. */
export function recogniseBest(kinds: readonly CredentialKind[], value: string): Recognised | null {
  if (value === '' || value.length > LONGEST) return null;
  let best: Recognised | null = null;
  for (const kind of kinds) {
    const recognition = kind.recognise(value);
    if (recognition !== null && recognition.confidence > (best?.recognition.confidence ?? 0)) best = { kind, recognition };
  }
  return best;
}
