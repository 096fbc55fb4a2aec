import { expect, it } from '@jest/globals';
import { isWell, methodFaultRun } from '../support/method-fault-run.ts';

// npm run trust does it with every method that the bot calls.
it('429, 500, no JSON where a form opens, is filled, and where a file is announced: the bot lives on, who waits is served or told, the next try is right', async () => {
  const stories = await methodFaultRun(['views.open', 'views.update', 'files.getUploadURLExternal'], false);

  expect(stories).toHaveLength(9);
  expect(stories.filter((story) => !isWell(story))).toEqual([]);
}, 400_000);
