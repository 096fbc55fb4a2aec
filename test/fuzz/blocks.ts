import type { Profiler } from 'node:inspector';

type Range = Profiler.CoverageRange;

/**
 * The places of one function where V8 begins to count anew. V8 leaves out a block that ran as often as the one around it, so one look names few blocks:
 * the places are collected over all looks, and each look is asked for the count at every place known by then.
 */
export class Blocks {
  readonly #places: number[] = [];
  readonly #known = new Set<number>();

  get size(): number {
    return this.#places.length;
  }

  /** `ranges`: nested, outer ones first, as V8 gives them. Gives [place, count] of what ran at least once. */
  look(ranges: readonly Range[]): readonly (readonly [place: number, count: number])[] {
    this.#learn(ranges);
    const counts: (readonly [number, number])[] = [];
    const around: Range[] = [];
    let next = 0;
    for (const place of this.#places) {
      for (let range = ranges[next]; range !== undefined && range.startOffset <= place; range = ranges[++next]) around.push(range);
      while (around.length > 1 && (around.at(-1)?.endOffset ?? 0) <= place) around.pop();
      const inner = around.at(-1);
      if (inner !== undefined && inner.endOffset > place && inner.count > 0) counts.push([place, inner.count]);
    }
    return counts;
  }

  #learn(ranges: readonly Range[]): void {
    const before = this.#known.size;
    for (const { startOffset, endOffset } of ranges) this.#known.add(startOffset).add(endOffset);
    if (this.#known.size === before) return;
    this.#places.splice(0, this.#places.length, ...[...this.#known].sort((one, other) => one - other));
  }
}
