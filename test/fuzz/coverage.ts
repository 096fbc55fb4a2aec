import { type Profiler, Session } from 'node:inspector';
import { Blocks } from './blocks.ts';

/** How often each block of some sources ran since the last look. */
export interface Coverage {
  /** Pairs of a block and the power of two of its count, as one number each, unique in this object. Resets the counts. */
  take(): readonly number[];
  /** Different blocks seen to run since `forget`. */
  blocks(): number;
  forget(): void;
  stop(): void;
}

const BUCKETS = 32;

/** V8's own block counts. Start it before the sources are loaded: functions compiled earlier have no counters. `isSource` gets a script's address. */
export function startCoverage(isSource: (url: string) => boolean): Coverage {
  const session = new Session();
  session.connect();
  session.post('Profiler.enable');
  session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const isWanted = remembered(isSource);
  const functions = new Map<string, Blocks>();
  const numbers = new Map<string, number>();
  const ran = (key: string, ranges: readonly Profiler.CoverageRange[]): readonly number[] => {
    const blocks = functions.get(key) ?? new Blocks();
    functions.set(key, blocks);
    return blocks.look(ranges).map(([place, count]) => numberOf(numbers, `${key}:${place}`) * BUCKETS + (31 - Math.clz32(count)));
  };
  const take = (): readonly number[] =>
    taken(session)
      .filter(({ url }) => isWanted(url))
      .flatMap(({ scriptId, functions: some }) =>
        some.flatMap(({ functionName, ranges }) => ran(`${scriptId}:${functionName}:${ranges[0]?.startOffset}`, ranges)),
      );
  const forget = (): void => {
    take();
    functions.clear();
    numbers.clear();
  };
  return { take, blocks: () => numbers.size, forget, stop: () => session.disconnect() };
}

function remembered(judge: (url: string) => boolean): (url: string) => boolean {
  const judged = new Map<string, boolean>();
  return (url) => {
    const verdict = judged.get(url) ?? judge(url);
    judged.set(url, verdict);
    return verdict;
  };
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const number = numbers.get(key) ?? numbers.size;
  numbers.set(key, number);
  return number;
}

function taken(session: Session): readonly Profiler.ScriptCoverage[] {
  let scripts: readonly Profiler.ScriptCoverage[] = [];
  let refused: Error | null = null;
  // A session of one's own thread answers before post returns.
  session.post('Profiler.takePreciseCoverage', (error, answer) => {
    refused = error;
    scripts = answer?.result ?? [];
  });
  if (refused !== null) throw refused;
  return scripts;
}
