import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from '@jest/globals';
import { startRetention } from '../../src/bin/chores.ts';
import { createLog } from '../../src/log.ts';
import type { Store } from '../../src/usecases/index.ts';

/** `deleteOld` itself is tried on both databases in test/contracts. */
const storeOf = (deleteOld: () => Promise<number>) =>
  ({ transaction: (work: (tx: unknown) => unknown) => work({ deleteOld }) }) as unknown as Store;
const log = createLog({ level: 'silent' });

it('runs at once and again and again, a fault in between included, and ends with the run under way', async () => {
  let runs = 0;
  const third = Promise.withResolvers<void>();
  const stop = startRetention(
    {
      store: storeOf(async () => {
        runs += 1;
        if (runs === 2) throw new Error('the database is away');
        if (runs === 3) third.resolve();
        return 1;
      }),
    },
    log,
    5,
  );
  await third.promise;
  await stop();
  const then = runs;
  await wait(30);

  expect(then).toBeGreaterThanOrEqual(3);
  expect(runs).toBe(then);
});
