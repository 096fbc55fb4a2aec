import type { Case } from './case.ts';
import type { KnownCredentials } from './known-credentials.ts';
import type { Net } from './net.ts';

/** What became of an observation. "Don't know" is a value with a reason, never an exception. */
export type Outcome<Fact> =
  | { readonly kind: 'found'; readonly fact: Fact }
  | { readonly kind: 'absent'; readonly why: string }
  | { readonly kind: 'skipped'; readonly why: string }
  | { readonly kind: 'failed'; readonly why: string };

export const found = <Fact>(fact: Fact): Outcome<Fact> => ({ kind: 'found', fact });
export const absent = (why: string): Outcome<never> => ({ kind: 'absent', why });
export const skipped = (why: string): Outcome<never> => ({ kind: 'skipped', why });
export const failed = (why: string): Outcome<never> => ({ kind: 'failed', why });

/** What a probe needs the network for; `--offline` skips all but 'none'. */
export type Reach = 'none' | 'target' | 'issuer' | 'dns';

/** A probe object is the typed key to its fact. */
export interface Probe<Fact = unknown> {
  readonly id: string;
  readonly reach: Reach;
  readonly needs: Keys;
  readonly wants: Keys;
  run(material: Case, facts: Readonly<Record<string, unknown>>, context: ProbeContext): Outcome<Fact> | Promise<Outcome<Fact>>;
}

export type Keys = Readonly<Record<string, Probe>>;
export type FactOf<Key> = Key extends Probe<infer Fact> ? Fact : never;
/** `needs` are there; `wants` may be undefined. Reading anything else is a compile error. */
export type Facts<Needs extends Keys, Wants extends Keys> = { readonly [Name in keyof Needs]: FactOf<Needs[Name]> } & {
  readonly [Name in keyof Wants]: FactOf<Wants[Name]> | undefined;
};

export interface ProbeContext {
  readonly net: Net;
  /** The moment at which the material is judged, epoch seconds. */
  readonly now: number;
  /** True when `now` was given or read from the material, not the present. */
  readonly nowIsHistoric: boolean;
  readonly signal: AbortSignal;
  /** False: methods outside GET, HEAD and OPTIONS are not sent. */
  readonly mayChangeState: boolean;
  /** False: the request is sent as given, and in no variation. */
  readonly mayExperiment: boolean;
  /** What secret a value is, and whose host a host is. */
  readonly credentials: KnownCredentials;
  /** Random bytes for control credentials. */
  readonly random: (bytes: number) => Uint8Array;
}

// biome-ignore lint/complexity/noBannedTypes: an empty record of keys is exactly what is meant
type None = {};

interface ProbeDefinition<Fact, Needs extends Keys, Wants extends Keys> {
  readonly id: string;
  readonly reach: Reach;
  readonly needs?: Needs;
  readonly wants?: Wants;
  run(material: Case, facts: Facts<Needs, Wants>, context: ProbeContext): Outcome<Fact> | Promise<Outcome<Fact>>;
}

/** Defines a probe. Probes observe; they never name causes. */
export function defineProbe<Fact, Needs extends Keys = None, Wants extends Keys = None>(
  definition: ProbeDefinition<Fact, Needs, Wants>,
): Probe<Fact> {
  // The runner hands over exactly the declared facts, so the erased type is safe to widen here and nowhere else.
  return { needs: {}, wants: {}, ...definition } as unknown as Probe<Fact>;
}
