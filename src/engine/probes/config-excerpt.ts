import type { ConfigFacts } from '../lib/config-directives.ts';
import { absent, defineProbe, found } from '../probe.ts';

/** What a configuration pasted beside the failure says about credentials. */
export default defineProbe({
  id: 'config-excerpt',
  reach: 'none',
  run(material) {
    return material.config === undefined ? absent('the material shows no configuration') : found<ConfigFacts>(material.config);
  },
});
