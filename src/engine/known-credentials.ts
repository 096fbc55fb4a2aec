import type { CredentialKind } from './credential.ts';
import { isWithin } from './lib/host-names.ts';
import { type Recognised, recogniseBest } from './lib/recognise.ts';

/** What the folder of credential kinds knows, as probes may ask it. */
export interface KnownCredentials {
  /** The kind that is surest of a value; null where none knows it. */
  recognise(value: string): Recognised | null;
  /** The provider whose credentials belong to this host: 'GitHub' for api.github.com. Null for all other hosts. */
  providerAt(host: string): string | null;
}

export function knownCredentials(kinds: readonly CredentialKind[]): KnownCredentials {
  return {
    recognise: (value) => recogniseBest(kinds, value),
    providerAt: (host) => kinds.find((kind) => homesOf(kind).some((home) => isWithin(host, home)))?.provider ?? null,
  };
}

/** A kind tells its hosts by what it recognises, and its own examples are what it surely does. */
const homesOf = ({ examples, recognise }: CredentialKind): readonly string[] =>
  examples.matches.flatMap((example) => recognise(example)?.home ?? []);
