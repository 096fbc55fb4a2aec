import { expect, it } from '@jest/globals';
import { clockRun, isSteady } from '../support/clock-fault-run.ts';

it.each([1, -1] as const)(
  'the clock jumps by %d times two hours: every question is answered once, a snooze ends once and not early',
  async (direction) => {
    const story = await clockRun(direction);

    expect(isSteady(story) ? [] : story).toEqual([]);
  },
  400_000,
);
