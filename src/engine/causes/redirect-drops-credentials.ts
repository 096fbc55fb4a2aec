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
  detect(facts, { material }): readonly Clue[] {
    const { hops, final, finalUrl } = facts.redirectChain;
    const dropped = hops.find(({ credential }) => credential === 'dropped');
    if (dropped === undefined || facts.loginPage !== undefined) return [];
    const kept = keptByClients(material.earlier?.[0]?.request ?? material.request);
    const step = `${dropped.status} leads from ${origin(dropped.from)} to ${origin(dropped.to)}, another ${dropped.crosses}; ${kept ?? 'clients do not carry the credential there'}`;
    const direct = facts.redirectTarget?.withCredential === true ? facts.redirectTarget.trials[0] : undefined;
    if (direct?.accepted)
      return [proven(`${step}; asked directly, with the credential, the last address answers ${direct.status}.`, redirectTarget)];
    if (direct !== undefined && direct.status !== null && direct.status >= 400)
      return [
        likely(`${step}.`, redirectChain),
        against(`Asked directly, with the credential, the last address answers ${direct.status}.`, redirectTarget),
      ];
    if (final !== null && [401, 403, 407].includes(final.status)) {
      const spared = facts.redirectTarget?.withCredential === false ? notSent(finalUrl, hops[0]?.from ?? dropped.from) : '';
      return [(kept === null ? proven : likely)(`${step}, and the answer there is ${final.status}${spared}.`, redirectChain)];
    }
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

const notSent = (to: string, from: string): string =>
  `; ${new URL(to).host} was asked without it here, too, for it was given for ${new URL(from).host}`;

/** Fields of their own (X-API-Key) are carried by clients to every host: then nothing shows that this is what the person's client met. */
function keptByClients(request: HttpRequest | undefined): string | null {
  const names = request === undefined ? [] : sentCredentials(request).flatMap(({ place, name }) => (place === 'header' ? [name] : [place]));
  if (names.length === 0 || names.some((name) => /^(?:(?:proxy-)?authorization|cookie|query|body)$/i.test(name))) return null;
  return `most clients carry ${names[0]} there, for they do not know it as a credential`;
}

/** The field that carried what was lost. */
function fieldOf(request: HttpRequest | undefined): string {
  const carried = request === undefined ? [] : sentCredentials(request).filter(({ place }) => place === 'header' || place === 'cookie');
  const [first] = carried;
  if (first === undefined) return 'Authorization';
  return first.place === 'cookie' ? 'Cookie' : first.name;
}

const origin = (url: string): string => new URL(url).origin;
