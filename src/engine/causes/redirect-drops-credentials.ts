import { type Clue, defineCause, likely, proven } from '../cause.ts';
import { curlWithHeader } from '../lib/repair-command.ts';
import loginPage from '../probes/login-page.ts';
import redirectChain from '../probes/redirect-chain.ts';

export default defineCause({
  id: 'redirect-drops-credentials',
  title: 'A redirect loses the credential',
  needs: { redirectChain },
  wants: { loginPage },
  supersedes: [
    'credentials-missing',
    'credentials-invalid',
    'authorization-stripped',
    'no-auth-failure',
    'endpoint-mismatch',
    'oauth-client-rejected',
  ],
  detect(facts): readonly Clue[] {
    const dropped = facts.redirectChain.hops.find(({ credential }) => credential === 'dropped');
    if (dropped === undefined || facts.loginPage !== undefined) return [];
    const { final } = facts.redirectChain;
    const step = `${dropped.status} leads from ${origin(dropped.from)} to ${origin(dropped.to)}, another ${dropped.crosses}; clients do not carry the credential there`;
    if (final !== null && [401, 403, 407].includes(final.status))
      return [proven(`${step}, and the answer there is ${final.status}.`, redirectChain)];
    return final === null || final.status >= 400 ? [likely(`${step}.`, redirectChain)] : [];
  },
  repair(facts) {
    const last = facts.redirectChain.hops.at(-1);
    return last === undefined ? null : curlWithHeader('Authorization: $CREDENTIAL', last.to);
  },
  settledBy: 'The answer of the last address in the chain when it is called directly.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Use the final address directly instead of the one that redirects.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Configure the final URL (scheme, host, port); after checking that it is yours, send the credential there.',
    },
    { audience: 'owner', effort: 'medium', text: 'Serve the API on one address, or proxy instead of redirecting between hosts.' },
  ],
});

const origin = (url: string): string => new URL(url).origin;
