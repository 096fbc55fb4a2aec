import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { withoutCredentials } from '../lib/sent-credentials.ts';
import { defineProbe, found, skipped } from '../probe.ts';
import credentials from './credentials.ts';
import liveExchange from './live-exchange.ts';

/** Control: does it matter at all that a credential is sent? */
export default defineProbe({
  id: 'without-credential',
  reach: 'target',
  needs: { credentials, liveExchange },
  async run(material, { liveExchange: { exchange } }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    const variant = { name: 'without-credential', changed: 'no credential is sent', request: withoutCredentials(material.request) };
    return found<Trials>({ trials: [await runTrial(variant, exchange.response, context)] });
  },
});
