import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { defineProbe, found, skipped } from '../probe.ts';
import liveExchange from './live-exchange.ts';

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** Is it the program that is refused, and not the person? The same request under a browser's User-Agent. */
export default defineProbe({
  id: 'browser-agent',
  reach: 'target',
  needs: { liveExchange },
  async run(material, { liveExchange: { exchange } }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    if (![403, 406].includes(exchange.response.status)) return skipped('only a 403 or 406 raises the question');
    const headers = [...material.request.headers.filter(([name]) => !/^user-agent$/i.test(name)), ['User-Agent', BROWSER] as const];
    const variant = { name: 'browser-agent', changed: 'the User-Agent of a browser is sent', request: { ...material.request, headers } };
    return found<Trials>({ trials: [await runTrial(variant, exchange.response, context)] });
  },
});
