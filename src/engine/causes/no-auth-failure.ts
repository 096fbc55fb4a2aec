import { type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { graphqlRefusal } from '../lib/graphql-refusal.ts';
import { logClues } from '../lib/log-clue.ts';
import { namesTokenError, namesTokenFault } from '../lib/token-fault.ts';
import credentials from '../probes/credentials.ts';
import exchange from '../probes/exchange.ts';
import logLens from '../probes/log-lens.ts';
import loginPage from '../probes/login-page.ts';
import randomCredential from '../probes/random-credential.ts';
import redirectChain from '../probes/redirect-chain.ts';
import withoutCredential from '../probes/without-credential.ts';

export default defineCause({
  id: 'no-auth-failure',
  title: 'Nothing was refused',
  wants: { credentials, exchange, loginPage, redirectChain, logLens, randomCredential, withoutCredential },
  detect(facts): readonly Clue[] {
    if (facts.exchange === undefined) return logClues(facts.logLens, 'healthy', 'server-errors');
    const { status } = facts.exchange.response;
    if (graphqlRefusal(facts.exchange.response) !== null) return [];
    if (status >= 200 && status < 300)
      return facts.loginPage === undefined
        ? [certain(`The answer is ${status}: the request is accepted as it is.`, exchange)]
        : [likely(`The answer is ${status}.`, exchange)];
    if (status >= 300 && status < 400) return redirected(status, facts.redirectChain?.final?.status ?? null, facts.loginPage !== undefined);
    // An uncaught error of the verifier: without a credential the same address refuses properly.
    if (status >= 500 && isRefusal(facts.withoutCredential?.trials[0]?.status) && namesTokenFault(facts.exchange.response.body)) return [];
    if (status >= 500 && facts.credentials === undefined && namesTokenError(facts.exchange.response.body)) return [];
    if (status >= 500) return [strong(`The answer is ${status}: the server failed; it did not refuse a credential.`, exchange)];
    if (status === 400 && facts.withoutCredential?.trials[0]?.sameAsGiven && facts.randomCredential?.trials[0]?.sameAsGiven)
      return [
        hint('The answer is 400 with the credential, with a random one and with none: the request itself is at fault.', withoutCredential),
      ];
    return [400, 401, 403, 404, 405, 407, 410, 419, 422, 429, 498, 499].includes(status)
      ? []
      : [likely(`The answer is ${status}, which is no refusal of a credential.`, exchange)];
  },
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Try again; if it still fails, paste the answer that you see.' },
    { audience: 'developer', effort: 'easy', text: 'Compare this request with the one that fails in your program, header by header.' },
    { audience: 'owner', effort: 'medium', text: 'If clients still fail here, look at the server’s own log for the time of the failure.' },
  ],
});

const isRefusal = (status: number | null | undefined): boolean => status === 401 || status === 403;

function redirected(status: number, final: number | null, toLogin: boolean): readonly Clue[] {
  if (toLogin) return [];
  if (final !== null && final >= 200 && final < 300)
    return [certain(`The answer is ${status}, and the address it leads to answers ${final}.`, redirectChain)];
  return final === null ? [likely(`The answer is a redirect (${status}), not a refusal.`, exchange)] : [];
}
