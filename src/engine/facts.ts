import type { HttpRequest, HttpResponse } from './case.ts';
import type { Experiment } from './diagnosis.ts';
import type { Evidence } from './gather.ts';
import type { Timings } from './net.ts';

/** Shapes of the facts that the core itself reads, by probe id, to write the diagnosis. All other facts are typed by their probes alone. */

/** Fact of `exchange`: what was sent and what came back. */
export interface Exchange {
  readonly request: HttpRequest | null;
  readonly response: HttpResponse;
  readonly source: 'live' | 'pasted';
  readonly answeredBy: 'target' | 'proxy';
  readonly timings: Timings | null;
  readonly remoteAddress: string | null;
  /** Epoch milliseconds on our clock when the head came; null for a pasted one. */
  readonly headAt: number | null;
  readonly sentAt: number | null;
}

/** Fact of every experiment: one thing changed, everything else equal. */
export interface Trial extends Experiment {
  /** The change was accepted: 2xx where the request as given was refused. */
  readonly accepted: boolean;
  readonly response: HttpResponse | null;
  /** Why there is no answer. */
  readonly why: string | null;
  /** The door's code where there is no answer: BUDGET_SPENT, H2_NOT_SPOKEN, … */
  readonly code?: string;
}

export interface Trials {
  readonly trials: readonly Trial[];
}

/** The fact of a probe, by id, where it was found. The core's own reading; units use typed keys. */
export function factOf<Fact>(evidence: Evidence, id: string): Fact | null {
  const outcome = evidence.get(id)?.outcome;
  return outcome?.kind === 'found' ? (outcome.fact as Fact) : null;
}

/** All experiments of a diagnosis, in the order of their probes. */
export function trialsOf(evidence: Evidence): readonly Trial[] {
  return [...evidence.values()].flatMap(({ outcome }) => (outcome.kind === 'found' && isTrials(outcome.fact) ? outcome.fact.trials : []));
}

function isTrials(fact: unknown): fact is Trials {
  return typeof fact === 'object' && fact !== null && 'trials' in fact && Array.isArray(fact.trials);
}

/** Fact of `refusal`, as the core reads it. */
export interface RefusalFact {
  readonly response: HttpResponse;
  readonly afterRedirect: boolean;
  readonly answeredBy: 'target' | 'proxy';
}
