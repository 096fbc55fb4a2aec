import { expect, it } from '@jest/globals';
import { heapRun } from '../support/heap-run.ts';

// `npm run trust` waits a minute. Here it is longer than the 15 s clock of a run, which holds what it runs until it rings.
it('no heap of the idle process or its threads holds a secret of an ended case', async () => {
  const { heaps, kept, control } = await heapRun(25_000);

  expect(heaps).toBeGreaterThan(1);
  expect(control).toBe(true);
  expect(kept).toEqual([]);
}, 300_000);
