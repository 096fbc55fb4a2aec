import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { withoutCredentials } from '../lib/sent-credentials.ts';
import { defineProbe, found, skipped } from '../probe.ts';
import liveExchange from './live-exchange.ts';

/** Who refuses: one who knows its paths, or one who stands before all of them? Asks for a path that cannot exist. */
export default defineProbe({
  id: 'unknown-path',
  reach: 'target',
  needs: { liveExchange },
  async run(material, { liveExchange: { exchange } }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    if (![401, 403].includes(exchange.response.status)) return skipped('only a 401 or 403 raises the question');
    const bare = withoutCredentials(material.request);
    const url = new URL(`/${Buffer.from(context.random(12)).toString('hex')}`, bare.url).href;
    const variant = {
      name: 'unknown-path',
      changed: 'a path that cannot exist is asked for, without a credential',
      request: { ...bare, url },
    };
    return found<Trials>({ trials: [await runTrial(variant, exchange.response, context)] });
  },
});
