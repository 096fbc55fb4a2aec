import { against, type Clue, certain, defineCause, hint, likely, proven } from '../cause.ts';
import { graphqlRefusal } from '../lib/graphql-refusal.ts';
import { logClues } from '../lib/log-clue.ts';
import { oauthErrorOf } from '../lib/oauth-exchange.ts';
import { saysUnknownKey } from '../lib/unknown-key.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import logLens from '../probes/log-lens.ts';
import otherMethod from '../probes/other-method.ts';
import randomCredential from '../probes/random-credential.ts';
import refusal from '../probes/refusal.ts';
import withoutCredential from '../probes/without-credential.ts';

export default defineCause({
  id: 'permission-denied',
  title: 'Signed in, but the right is missing',
  wants: { refusal, logLens, credentials, randomCredential, withoutCredential, otherMethod },
  supersedes: ['credentials-invalid', 'authorization-stripped'],
  detect(facts, { material }): readonly Clue[] {
    if (facts.refusal === undefined) return logClues(facts.logLens, 'forbidden');
    if (facts.refusal.response.status === 401 && facts.credentials !== undefined && facts.withoutCredential?.trials[0]?.sameAsGiven)
      return [against('Without a credential the answer is the same: its words are about no identity in particular.', withoutCredential)];
    if (graphqlRefusal(facts.refusal.response) === 'not allowed')
      return [likely('The answer is 200 without data, and its GraphQL error says that the caller may not do this.', refusal)];
    if (facts.refusal.response.status !== 403 || saysUnknownKey(facts.refusal.response)) return [];
    // A token endpoint that answers 403 means the client or the grant; no right was asked for (RFC 6749 §5.2).
    if (/^invalid_(?:grant|client|request)$/.test(oauthErrorOf(facts.refusal.response)?.code ?? '')) return [];
    if (facts.credentials === undefined) return [hint('The answer is 403 and asks for no credential.', exchange)];
    const random = facts.randomCredential?.trials[0];
    const none = facts.withoutCredential?.trials[0];
    if (random?.status === 401)
      return [proven('This credential gets 403, a random one 401: it was recognised, and the right is missing.', randomCredential)];
    // Any credential at all gets the same: then nothing shows that this one was recognised.
    if (random?.sameAsGiven && none !== undefined && !none.sameAsGiven)
      return [hint('Any credential gets this 403, none at all something else.', randomCredential)];
    if (none?.status === 401) return [certain('This credential gets 403, none at all 401: it was accepted as such.', withoutCredential)];
    if (none?.sameAsGiven && random?.sameAsGiven)
      return [hint('With and without the credential the answer is the same 403.', withoutCredential)];
    const plain = likely('A credential was sent, and the answer is 403, not 401.', exchange);
    const method = material.request?.method.toUpperCase() ?? 'GET';
    return facts.otherMethod?.allow?.includes(method)
      ? [plain, hint(`OPTIONS names ${method} for this address: it is not the method that is refused.`, otherMethod)]
      : [plain];
  },
  settledBy: 'The roles or rights of this identity, and those that the resource asks for.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Ask the owner of this resource for access, and name the address and the time.' },
    { audience: 'developer', effort: 'easy', text: 'Use an identity that has the right; signing in again will not help.' },
    { audience: 'owner', effort: 'easy', text: 'Grant the role or right to this identity, or confirm that it shall not have it.' },
  ],
});
