import type { LogFacts } from '../lib/log-lens.ts';
import { absent, defineProbe, found } from '../probe.ts';

/** What the lines of a server log show together: who was refused, since when, and in which pattern. */
export default defineProbe({
  id: 'log-lens',
  reach: 'none',
  run(material) {
    return material.log === undefined ? absent('the material is no server log') : found<LogFacts>(material.log);
  },
});
