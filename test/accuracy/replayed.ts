import type { DiagnoseEnvironment, Diagnosis, Engine } from '../../src/engine/index.ts';
import { evidenceFileText } from '../../src/report/evidence-file.ts';

export interface Replayed {
  /** The engine, each of whose diagnoses is also written to an evidence file and judged again from it. */
  readonly engine: Engine;
  /** One line: in how many cases the second verdict is the first. */
  line(): string;
  readonly differing: readonly string[];
}

const verdictOf = ({ outcome, causes: [first] }: Diagnosis): Readonly<Record<string, unknown>> => ({
  cause: first?.id,
  outcome,
  likelihood: first?.likelihood,
  proven: first?.proven,
});

/** No socket is open for the second look, and the clock is another one. */
const later = ({ signal: _signal, ...environment }: DiagnoseEnvironment): DiagnoseEnvironment => ({
  ...environment,
  openNet: null,
  signal: AbortSignal.timeout(15_000),
  clock: () => environment.clock() + 30 * 86_400_000,
});

export function replaying(engine: Engine): Replayed {
  const differing: string[] = [];
  const bytes: number[] = [];
  let causes = 0;
  const diagnose: Engine['diagnose'] = async (input, environment) => {
    const { facts, ...diagnosis } = await engine.diagnose(input, { ...environment, keepFacts: true });
    bytes.push(facts?.length ?? 0);
    const text = evidenceFileText({ ...diagnosis, ...(facts === undefined ? {} : { facts }) }, { caseNumber: null, at: new Date() });
    const { now: _now, ...rest } = later(environment);
    const again = text === null ? null : await engine.diagnose({ text }, rest).catch(() => null);
    const [before, after] = [verdictOf(diagnosis), again === null ? null : verdictOf(again)];
    if (before.cause === after?.cause) causes += 1;
    if (JSON.stringify(before) !== JSON.stringify(after))
      differing.push(`${JSON.stringify(before)} → ${JSON.stringify(after)}  ${input.text.slice(0, 90).replace(/\s+/g, ' ')}`);
    return diagnosis;
  };
  const share = (part: number): string => `${((100 * part) / (bytes.length || 1)).toFixed(1)} %`;
  const line = (): string => {
    const sorted = bytes.toSorted((one, other) => one - other);
    const at = (part: number): string => String(sorted[Math.floor(part * (sorted.length - 1))] ?? 0);
    return `replayed from its evidence file: ${bytes.length} cases, same first cause ${share(causes)}, same verdict ${share(bytes.length - differing.length)}; facts ${at(0.5)} bytes (median), ${at(0.95)} (95 %), ${at(1)} (most)`;
  };
  return { engine: { diagnose }, line, differing };
}
