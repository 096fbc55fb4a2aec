import { type FullDiskStory, fullDiskRun, isKept } from '../../support/disk-fault-run.ts';
import type { Check } from '../check.ts';

const FULL_MS = { short: 30_000, long: 180_000 };
/** Too little for the next piece of the database's log: where that fails, the database stands still. */
const LITTLE = 4_000_000;

const check: Check = {
  promise:
    'The disk gets full under load: nothing that was acknowledged is lost or doubled, who asks is told, the log says why, and all goes on with room',
  test: 'test/slack/full-disk.test.ts',
  limitMs: 590_000,
  async run({ long }) {
    const fullMs = long ? FULL_MS.long : FULL_MS.short;
    const stories: FullDiskStory[] = [];
    for (const leaving of [0, LITTLE]) {
      const story = await fullDiskRun({ fullMs, leaving });
      if (story === null) return { figure: 'left out: this user may not mount a disk', ok: true };
      stories.push(story);
    }
    const sum = (count: (story: FullDiskStory) => number): number => stories.reduce((all, story) => all + count(story), 0);
    return {
      figure:
        `twice ${fullMs / 1000} s: ${sum(({ asked }) => asked)} asked, ${sum(({ told }) => told)} of them told that nothing was kept, ` +
        `${sum(({ lost }) => lost.length)} lost, ${sum(({ doubled }) => doubled.length)} doubled; started again ${sum(({ restarts }) => restarts)} times`,
      ok: stories.every(isKept),
      broken: stories.filter((story) => !isKept(story)).map((story) => JSON.stringify(story)),
    };
  },
};

export default check;
