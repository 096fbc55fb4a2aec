import { expect, test } from '@jest/globals';
import { killWhileBusy } from './kills.ts';

const KILLS = 3;
const SEED = 401;

// npm run kills does it 50 times, on PostgreSQL too.
test(`killed ${KILLS} times while people ask and escalate (seed ${SEED}): nothing that was acknowledged is lost, nothing is doubled without cause`, async () => {
  const { acknowledged, unanswered, withoutCard, answeredTwice, withTwoCards, wrongThreads, atRisk } = await killWhileBusy({
    kills: KILLS,
    seed: SEED,
  });

  expect(acknowledged).toBeGreaterThan(0);
  expect({ unanswered, withoutCard }).toEqual({ unanswered: [], withoutCard: [] });
  // Slack has no key for idempotence: a post that it took just before the kill comes again, and no other.
  expect(answeredTwice.length + withTwoCards.length + wrongThreads.length).toBeLessThanOrEqual(atRisk);
}, 400_000);
