import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { replaceCredentials } from '../lib/sent-credentials.ts';
import { defineProbe, found, skipped } from '../probe.ts';
import issuerKeys from './issuer-keys.ts';
import liveExchange from './live-exchange.ts';
import token from './token.ts';
import tokenSignature from './token-signature.ts';

/**
 * Control: the token is made to name another of the issuer's published keys, under a signature that fits none. An API that holds keys
 * of this issuer, only not the newest, gets further with it: it finds the key and refuses the signature.
 */
export default defineProbe({
  id: 'sibling-key',
  reach: 'target',
  needs: { liveExchange, token, tokenSignature, issuerKeys },
  async run(material, { liveExchange: { exchange }, token, tokenSignature: { verdict, keyId }, issuerKeys: { keys } }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    if (exchange.response.status !== 401 || verdict !== 'valid' || token.reading.kind !== 'jwt')
      return skipped('no token that verifies was refused');
    const sibling = keys.find(({ kid, use }) => typeof kid === 'string' && kid !== keyId && use !== 'enc')?.['kid'];
    if (keyId === null || typeof sibling !== 'string') return skipped('the issuer publishes no second key');
    const header = Buffer.from(JSON.stringify({ ...token.reading.header, kid: sibling })).toString('base64url');
    const [, payload = ''] = token.value.split('.');
    const signature = Buffer.from(context.random(256)).toString('base64url');
    const request = replaceCredentials(material.request, ({ value }) =>
      value.includes(token.value) ? value.replace(token.value, `${header}.${payload}.${signature}`) : value,
    );
    const variant = {
      name: 'sibling-key',
      changed: `the token’s "kid" is "${sibling.slice(0, 60)}", another key of the issuer, under a random signature`,
      request,
    };
    return found<Trials>({ trials: [await runTrial(variant, exchange.response, context)] });
  },
});
