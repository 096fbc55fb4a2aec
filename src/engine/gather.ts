import type { Case } from './case.ts';
import { absent, failed, type Outcome, type Probe, type ProbeContext, skipped } from './probe.ts';

/** What the probes saw: one outcome each, with its duration in milliseconds. */
export type Evidence = ReadonlyMap<string, { readonly outcome: Outcome<unknown>; readonly ms: number }>;

export interface GatherOptions {
  readonly offline: boolean;
  readonly clock: () => number;
  readonly onProbe?: (id: string) => void;
}

/**
 * Runs every probe once, each as soon as what it needs is known, all under one deadline (context.signal).
 * Throws and time-outs become outcomes here, so units hold no try/catch.
 */
export async function gather(material: Case, probes: readonly Probe[], context: ProbeContext, options: GatherOptions): Promise<Evidence> {
  const running = new Map<Probe, Promise<Outcome<unknown>>>();
  const evidence = new Map<string, { outcome: Outcome<unknown>; ms: number }>();
  const deadline = onAbort(context.signal);

  const start = (probe: Probe): Promise<Outcome<unknown>> => {
    const known = running.get(probe);
    if (known !== undefined) return known;
    const outcome = Promise.race([observe(probe), deadline.then(() => failed('the time limit of this diagnosis was reached'))]);
    running.set(probe, outcome);
    return outcome;
  };

  const observe = async (probe: Probe): Promise<Outcome<unknown>> => {
    const facts: Record<string, unknown> = {};
    const keys = [...Object.entries(probe.needs), ...Object.entries(probe.wants)];
    const outcomes = await Promise.all(keys.map(async ([name, key]) => [name, key, await start(key)] as const));
    for (const [name, key, outcome] of outcomes) {
      if (outcome.kind === 'found') facts[name] = outcome.fact;
      else if (name in probe.needs) return lacking(key, outcome);
    }
    if (probe.reach !== 'none' && options.offline) return skipped('offline');
    return attempt(() => probe.run(material, facts, context));
  };

  await Promise.all(
    probes.map(async (probe) => {
      const begun = options.clock();
      const outcome = await start(probe);
      evidence.set(probe.id, { outcome, ms: Math.max(0, Math.round(options.clock() - begun)) });
      options.onProbe?.(probe.id);
    }),
  );
  return new Map(probes.map((probe) => [probe.id, evidence.get(probe.id) ?? { outcome: absent('not run'), ms: 0 }]));
}

/** The outcomes of exactly the declared keys; null when a needed fact is missing. */
export function factsFor(
  unit: { readonly needs: Probe['needs']; readonly wants: Probe['wants'] },
  evidence: Evidence,
): Record<string, unknown> | null {
  const facts: Record<string, unknown> = {};
  for (const [name, key] of [...Object.entries(unit.wants), ...Object.entries(unit.needs)]) {
    const outcome = evidence.get(key.id)?.outcome;
    if (outcome?.kind === 'found') facts[name] = outcome.fact;
    else if (name in unit.needs) return null;
  }
  return facts;
}

function lacking(key: Probe, outcome: Exclude<Outcome<unknown>, { kind: 'found' }>): Outcome<never> {
  return skipped(outcome.kind === 'skipped' ? outcome.why : `${key.id}: ${outcome.why}`);
}

async function attempt(run: () => Outcome<unknown> | Promise<Outcome<unknown>>): Promise<Outcome<unknown>> {
  try {
    return await run();
  } catch (error) {
    // The name only: messages of foreign errors may quote their input, and with it a secret.
    return failed(`internal fault (${Error.isError(error) ? error.name : typeof error})`);
  }
}

function onAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
