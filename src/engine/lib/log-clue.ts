import type { Clue } from '../cause.ts';
import type { LogFacts } from './log-lens.ts';
import type { ShapeKind } from './log-shape.ts';

/** What a log says for a cause whose pattern is one of `kinds`: its own sentence, or nothing. */
export function logClues(log: LogFacts | undefined, ...kinds: readonly ShapeKind[]): readonly Clue[] {
  if (log === undefined || !kinds.includes(log.shape.kind)) return [];
  return [{ weight: log.shape.weight, text: log.shape.why, probe: 'log-lens', proven: false }];
}
