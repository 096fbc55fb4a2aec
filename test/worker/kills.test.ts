import { expect, test } from '@jest/globals';
import { killWhileBusy } from './kills.ts';

const KILLS = 3;
const SEED = 401;
/** Slack's "ok" and the commit that follows it, on a machine with much else to do. */
const WINDOW_MS = 1_000;

// npm run kills does it 50 times, on PostgreSQL too.
test(`killed ${KILLS} times while people ask and escalate (seed ${SEED}): nothing that was acknowledged is lost, nothing is doubled without cause`, async () => {
  const { acknowledged, unanswered, withoutCard, answeredTwice, withTwoCards, problems, killedAfter } = await killWhileBusy({
    kills: KILLS,
    seed: SEED,
  });

  expect(acknowledged).toBeGreaterThan(0);
  expect(withoutCard).toEqual([]);
  expect(unanswered.length).toBeLessThanOrEqual(problems.length);
  // Slack has no key for idempotence: a post that it took just before the kill comes again, and no other.
  const justBefore = killedAfter.filter((ms) => ms < WINDOW_MS);
  expect(answeredTwice.length + withTwoCards.length).toBeLessThanOrEqual(justBefore.length);
}, 400_000);
