import { expect, it } from '@jest/globals';
import { heapRun } from '../support/heap-run.ts';

// `npm run trust` waits a minute; what a listener, a thread or a socket keeps for good is there after seconds as well.
it('no heap of the idle process or its threads holds a secret of an ended case', async () => {
  const { heaps, kept, control } = await heapRun(10_000);

  expect(heaps).toBeGreaterThan(1);
  expect(control).toBe(true);
  expect(kept).toEqual([]);
}, 300_000);
