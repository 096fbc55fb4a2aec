import { headerOf } from '../case.ts';
import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { withoutCredentials } from '../lib/sent-credentials.ts';
import { defineProbe, found, skipped } from '../probe.ts';
import credentials from './credentials.ts';
import liveExchange from './live-exchange.ts';

/** Control: a password is refused without a challenge. Is Bearer what the server reads? A random token tells, and no secret leaves. */
export default defineProbe({
  id: 'bearer-control',
  reach: 'target',
  needs: { credentials, liveExchange },
  async run(material, { credentials, liveExchange: { exchange } }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    const { response } = exchange;
    if (![401, 403].includes(response.status)) return skipped(`${response.status} is no refusal of a credential`);
    if (headerOf(response, 'www-authenticate') !== undefined) return skipped('the challenge names the scheme');
    if (!credentials.some(({ scheme }) => /^basic$/i.test(scheme ?? ''))) return skipped('no password was sent');
    const bare = withoutCredentials(material.request);
    const token = Buffer.from(context.random(24)).toString('base64url');
    const request = { ...bare, headers: [...bare.headers, ['Authorization', `Bearer ${token}`] as const] };
    const variant = { name: 'bearer-control', changed: 'a random Bearer token is sent instead', request };
    return found<Trials>({ trials: [await runTrial(variant, response, context)] });
  },
});
