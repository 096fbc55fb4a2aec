import { expect, it } from '@jest/globals';
import { faultRun, isRight } from '../support/fault-run.ts';

it('429, 500, a cut connection, no JSON, a lost answer: every verdict and card arrives; twice only where Slack did it and did not say so', async () => {
  const stories = await faultRun(false);

  expect(stories).toHaveLength(5);
  expect(stories.filter((story) => !isRight(story))).toEqual([]);
}, 300_000);
