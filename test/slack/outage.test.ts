import { expect, it } from '@jest/globals';
import { isHarmless, outageRun } from '../support/outage-run.ts';
import { hasPostgres } from '../support/postgres.ts';

(hasPostgres() ? it : it.skip)(
  'the database goes away and comes back: what was acknowledged is answered once, who asks meanwhile is told, then all goes on',
  async () => {
    const outage = await outageRun(6_000);

    expect(outage === null || isHarmless(outage) ? [] : outage).toEqual([]);
  },
  300_000,
);
