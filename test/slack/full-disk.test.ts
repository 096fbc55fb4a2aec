import { expect, it } from '@jest/globals';
import { fullDiskRun, isKept } from '../support/disk-fault-run.ts';

const FULL_MS = 20_000;

// Where the user of the tests may not mount a disk there is nothing to fill.
it('the disk gets full while people ask: what was acknowledged is answered once, who asks is told, and all goes on with room', async () => {
  const story = await fullDiskRun({ fullMs: FULL_MS, leaving: 0 });

  expect(story === null || isKept(story) ? [] : story).toEqual([]);
}, 500_000);
