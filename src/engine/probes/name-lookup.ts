import type { LookupResult } from '../net.ts';
import { absent, defineProbe, found } from '../probe.ts';

/** The addresses of the target's name. */
export default defineProbe({
  id: 'name-lookup',
  reach: 'dns',
  async run(material, _facts, context) {
    if (material.request === undefined) return absent('the material names no host');
    const host = new URL(material.request.url).hostname;
    return found<LookupResult>(await context.net.lookup(host));
  },
});
