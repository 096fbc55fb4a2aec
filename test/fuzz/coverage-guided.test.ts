import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { Blocks } from './blocks.ts';
import type { Searched } from './coverage-guided.ts';

const RUN = new URL('./toy-run.ts', import.meta.url).pathname;

interface Compared {
  readonly guided: Searched;
  readonly blind: Searched;
}

function toyRun(inputs: number, ...seeds: readonly number[]): readonly Compared[] {
  const args = ['--disable-warning=ExperimentalWarning', RUN, ...[inputs, ...seeds].map(String)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', timeout: 100_000 }));
}

describe('a fault behind four doors', () => {
  it('is found by keeping what opens a door, not by as many inputs that keep nothing; the same seed goes the same way', () => {
    const [first, again, other] = toyRun(6000, 7, 7, 1);

    expect(first?.guided).toMatchObject({ ended: true, tried: expect.any(Number) });
    expect(first?.blind).toMatchObject({ ended: false, tried: 6000 });
    expect(again).toEqual(first);
    expect(other?.guided.tried).not.toBe(first?.guided.tried);
  }, 110_000);
});

describe('blocks of a function', () => {
  const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count });

  it('knows a block again that V8 leaves out because it ran as often as the function', () => {
    const blocks = new Blocks();
    const early = blocks.look([range(0, 100, 1), range(40, 100, 0)]);
    const late = blocks.look([range(0, 100, 1), range(20, 40, 0)]);

    expect(early.map(([place]) => place)).toEqual([0]);
    expect(late.map(([place]) => place)).toEqual([0, 40]);
  });

  it('counts what is inside for itself', () => {
    const looked = new Blocks().look([range(0, 100, 2), range(10, 50, 7), range(20, 30, 0), range(60, 70, 1)]);

    expect(looked).toEqual([
      [0, 2],
      [10, 7],
      [30, 7],
      [50, 2],
      [60, 1],
      [70, 2],
    ]);
  });
});
