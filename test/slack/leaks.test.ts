import { expect, it } from '@jest/globals';
import { LEAK_CASES } from '../support/leak-cases.ts';
import { leakRun } from '../support/leak-run.ts';

// Few cases by every way in, against the whole bot; `npm run trust` sends all of them.
it('secrets by every way in: none in calls, messages, cards, threads, log, output, rows, queue or files', async () => {
  const cases = LEAK_CASES.filter((_, index) => index % 16 === 5);
  const { sent, answers, bytes, leaks } = await leakRun(cases);

  expect(sent).toBe(cases.length);
  // Some pastes are no request and get a sentence in place of a verdict; three stories have verdicts of their own.
  expect(answers).toBeGreaterThan(sent / 2);
  expect(bytes).toBeGreaterThan(1_000_000);
  expect(leaks).toEqual([]);
}, 300_000);
