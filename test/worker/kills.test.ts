import { expect, test } from '@jest/globals';
import { isRight, killWhileBusy } from './kills.ts';

const KILLS = 3;
const SEED = 401;

// npm run kills does it 50 times, on PostgreSQL too; npm run trust 12 times, for the night 200.
test(`killed ${KILLS} times while people ask and escalate (seed ${SEED}): nothing that was acknowledged is lost, nothing is doubled`, async () => {
  const report = await killWhileBusy({ kills: KILLS, seed: SEED });

  expect(report.acknowledged).toBeGreaterThan(0);
  expect(isRight(report) ? [] : report).toEqual([]);
}, 400_000);
