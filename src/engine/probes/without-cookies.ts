import { headerOf } from '../case.ts';
import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { showingsLeft } from '../lib/credential-showings.ts';
import { absent, defineProbe, found, skipped } from '../probe.ts';
import liveExchange from './live-exchange.ts';
import repairedCredential from './repaired-credential.ts';

/** Does a cookie win over the Authorization field? The same request with the field alone. */
export default defineProbe({
  id: 'without-cookies',
  reach: 'target',
  needs: { liveExchange },
  wants: { repairedCredential },
  async run(material, { liveExchange: { exchange }, repairedCredential }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    const { request } = material;
    if (headerOf(request, 'authorization') === undefined || headerOf(request, 'cookie') === undefined)
      return absent('the request does not carry both cookies and an Authorization field');
    if (![401, 403].includes(exchange.response.status)) return skipped('only a 401 or 403 raises the question');
    // HEAD and OPTIONS are in question themselves: that try counts.
    if (!/^GET$/i.test(request.method)) return skipped('the method is the first question');
    if (repairedCredential?.accepted) return skipped('another form of the credential is accepted already');
    if (showingsLeft(exchange.response, repairedCredential) < 1) return skipped('the credential was shown often enough');
    const headers = request.headers.filter(([name]) => !/^cookie$/i.test(name));
    const variant = {
      name: 'without-cookies',
      changed: 'no cookies are sent, the Authorization field stays',
      request: { ...request, headers },
    };
    return found<Trials>({ trials: [await runTrial(variant, exchange.response, context)] });
  },
});
