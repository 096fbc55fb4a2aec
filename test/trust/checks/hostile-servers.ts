import { askHostileServers, SECRET, shown, untrue } from '../../worker/hostile.ts';
import type { Check } from '../check.ts';

const TIME_LIMIT_MS = 15_000;
const GRACE_MS = 1_500;
const MOST_MB = 64;

const check: Check = {
  promise: 'A hostile server costs its own case 15 s and 64 MB at most, and no other case anything',
  test: 'test/worker/hostile.test.ts',
  limitMs: 580_000,
  async run({ long }) {
    // One thread for the memory of one run, several for the time: most of it is waiting.
    const alone = await askHostileServers({ timeLimitMs: long ? TIME_LIMIT_MS : 1_500, threads: 1 });
    const together = await askHostileServers({ timeLimitMs: TIME_LIMIT_MS, threads: 6 });
    const asked = [...alone.asked, ...together.asked];
    const longest = asked.reduce((one, other) => (other.ms > one.ms ? other : one));
    const hurt = [...alone.neighbours, ...together.neighbours].filter((cause) => cause !== 'token-expired').length;
    const stolen = [alone, together].filter((one) => one.stolen.includes(SECRET)).length;
    const leaked = shown(asked);
    const broken = [
      ...together.asked.map(untrue).filter((one) => one !== null),
      ...leaked.map((name) => `${name}: the credential or a raw control character is shown`),
      ...(longest.ms > TIME_LIMIT_MS + GRACE_MS ? [`${longest.name}: ${Math.round(longest.ms)} ms`] : []),
      ...(alone.mostGrownMb > MOST_MB ? [`${alone.mostGrownBy}: ${Math.round(alone.mostGrownMb)} MB`] : []),
      ...(hurt > 0 ? [`${hurt} neighbours`] : []),
      ...(stolen > 0 ? ['the credential came to another server'] : []),
    ];
    const figure = `${together.asked.length} servers ended, slowest ${(longest.ms / 1000).toFixed(1)} s, most ${Math.round(alone.mostGrownMb)} MB in a run; ${hurt} of ${together.neighbours.length} neighbours harmed; ${leaked.length + stolen} leaked`;
    return { figure, ok: broken.length === 0, broken };
  },
};

export default check;
