import type { Case } from './case.ts';
import type { Facts, Keys, Probe } from './probe.ts';

export type Audience = 'user' | 'developer' | 'owner';
export type Effort = 'easy' | 'medium' | 'hard';

export interface Fix {
  readonly audience: Audience;
  readonly effort: Effort;
  /** Imperative, at most 25 words, one action. */
  readonly text: string;
}

/** Weights are words; scale.ts turns them into numbers. `certain` is for what the material states or shows beyond doubt. */
export type Weight = 'certain' | 'strong' | 'likely' | 'hint' | 'against';

export interface Clue {
  readonly weight: Weight;
  /** One sentence that names the observed value. */
  readonly text: string;
  /** Probe id, or 'input'. */
  readonly probe: string;
  /** A control experiment, or a cryptographic or protocol fact, shows it. */
  readonly proven: boolean;
}

type Source = Probe | 'input';
const clue = (weight: Weight, text: string, source: Source, proven = false): Clue => ({
  weight,
  text,
  probe: source === 'input' ? 'input' : source.id,
  proven,
});

/** Shown by an experiment or by a cryptographic or protocol fact. */
export const proven = (text: string, source: Source): Clue => clue('certain', text, source, true);
export const certain = (text: string, source: Source): Clue => clue('certain', text, source);
export const strong = (text: string, source: Source): Clue => clue('strong', text, source);
export const likely = (text: string, source: Source): Clue => clue('likely', text, source);
export const hint = (text: string, source: Source): Clue => clue('hint', text, source);
export const against = (text: string, source: Source): Clue => clue('against', text, source);

export interface Judgement {
  /** Epoch seconds. */
  readonly now: number;
  readonly material: Case;
  /** The time limit was reached, so that some probes did not end. */
  readonly cutShort: boolean;
}

export interface Cause {
  readonly id: string;
  /** At most 8 words, a sentence about the situation. */
  readonly title: string;
  readonly needs: Keys;
  readonly wants: Keys;
  /** Cause ids that this one explains away when it is itself likely. */
  readonly supersedes: readonly string[];
  readonly fixes: readonly Fix[];
  /** Steps for this very case, where the general ones do not fit; null: they fit. */
  fixesFor?(facts: Readonly<Record<string, unknown>>, judgement: Judgement): readonly Fix[] | null;
  /** The one further observation that would settle whether it is this cause. */
  readonly settledBy?: string;
  detect(facts: Readonly<Record<string, unknown>>, judgement: Judgement): readonly Clue[];
  /** A copy-ready command with placeholders, when this cause comes first. */
  repair?(facts: Readonly<Record<string, unknown>>, judgement: Judgement): string | null;
}

// biome-ignore lint/complexity/noBannedTypes: an empty record of keys is exactly what is meant
type None = {};

interface CauseDefinition<Needs extends Keys, Wants extends Keys> {
  readonly id: string;
  readonly title: string;
  readonly needs?: Needs;
  readonly wants?: Wants;
  readonly supersedes?: readonly string[];
  readonly fixes: readonly Fix[];
  fixesFor?(facts: Facts<Needs, Wants>, judgement: Judgement): readonly Fix[] | null;
  readonly settledBy?: string;
  detect(facts: Facts<Needs, Wants>, judgement: Judgement): readonly Clue[];
  repair?(facts: Facts<Needs, Wants>, judgement: Judgement): string | null;
}

/** Defines a cause. Causes judge facts; they never do I/O. Not called when a needed fact is missing. */
export function defineCause<Needs extends Keys = None, Wants extends Keys = None>(definition: CauseDefinition<Needs, Wants>): Cause {
  // weigh.ts hands over exactly the declared facts, so the erased type is safe to widen here and nowhere else.
  return { needs: {}, wants: {}, supersedes: [], ...definition } as unknown as Cause;
}
