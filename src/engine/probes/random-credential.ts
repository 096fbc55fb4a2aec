import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { randomLike } from '../lib/random-like.ts';
import { replaceCredentials } from '../lib/sent-credentials.ts';
import { defineProbe, found, skipped } from '../probe.ts';
import credentials from './credentials.ts';
import liveExchange from './live-exchange.ts';

/** Control: is the credential told from one that cannot be right? Random user, random secret: never a guess at a real one. */
export default defineProbe({
  id: 'random-credential',
  reach: 'target',
  needs: { credentials, liveExchange },
  async run(material, { liveExchange: { exchange } }, context) {
    const why = whyNot(exchange, context);
    if (why !== null || exchange === null || material.request === undefined) return skipped(why ?? 'there is no request');
    const request = replaceCredentials(material.request, (credential) => randomLike(credential, context.random));
    const variant = { name: 'random-credential', changed: 'a random credential of the same shape is sent', request };
    return found<Trials>({ trials: [await runTrial(variant, exchange.response, context)] });
  },
});
