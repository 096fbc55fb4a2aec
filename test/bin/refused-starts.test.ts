import { expect, it } from '@jest/globals';
import { isPolite, refusedStarts } from '../support/refused-starts.ts';

it('a second process, another key, a broken key, a newer schema, a full disk: one line each, with what to do', async () => {
  const stories = await refusedStarts();

  // Without the right to mount a disk the last one is left out.
  expect(stories.length).toBeGreaterThanOrEqual(4);
  expect(stories.filter((story) => !isPolite(story))).toEqual([]);
}, 180_000);
