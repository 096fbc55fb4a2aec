import type { HttpRequest } from '../case.ts';
import { against, type Clue, defineCause, likely, proven } from '../cause.ts';
import { curlWithHeader } from '../lib/repair-command.ts';
import { sentCredentials } from '../lib/sent-credentials.ts';
import loginPage from '../probes/login-page.ts';
import redirectChain from '../probes/redirect-chain.ts';
import redirectTarget from '../probes/redirect-target.ts';

export default defineCause({
  id: 'redirect-drops-credentials',
  title: 'A redirect loses the credential',
  needs: { redirectChain },
  wants: { loginPage, redirectTarget },
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
    const direct = facts.redirectTarget?.withCredential === true ? facts.redirectTarget.trials[0] : undefined;
    if (direct?.accepted)
      return [proven(`${step}; asked directly, with the credential, the last address answers ${direct.status}.`, redirectTarget)];
    const refused = direct !== undefined && direct.status !== null && direct.status >= 400;
    if (refused)
      return [
        likely(`${step}.`, redirectChain),
        against(`Asked directly, with the credential, the last address answers ${direct.status}.`, redirectTarget),
      ];
    const elsewhere = new URL(facts.redirectChain.finalUrl).host;
    const kept = `; ${elsewhere} was asked without it here, too, for it was given for ${new URL(facts.redirectChain.hops[0]?.from ?? dropped.from).host}`;
    if (final !== null && [401, 403, 407].includes(final.status))
      return [
        proven(
          `${step}, and the answer there is ${final.status}${facts.redirectTarget?.withCredential === false ? kept : ''}.`,
          redirectChain,
        ),
      ];
    return final === null || final.status >= 400 ? [likely(`${step}.`, redirectChain)] : [];
  },
  // For the person to send: only they know whether the last address is theirs.
  repair(facts, { material }) {
    const last = facts.redirectChain.hops.at(-1);
    return last === undefined
      ? null
      : curlWithHeader(`${fieldOf(material.earlier?.[0]?.request ?? material.request)}: $CREDENTIAL`, last.to);
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

/** The field that carried what was lost. */
function fieldOf(request: HttpRequest | undefined): string {
  const carried = request === undefined ? [] : sentCredentials(request).filter(({ place }) => place === 'header' || place === 'cookie');
  const [first] = carried;
  if (first === undefined) return 'Authorization';
  return first.place === 'cookie' ? 'Cookie' : first.name;
}

const origin = (url: string): string => new URL(url).origin;
