import { type Clue, defineCause, likely, proven } from '../cause.ts';
import { logClues } from '../lib/log-clue.ts';
import { curlWith } from '../lib/repair-command.ts';
import challenge from '../probes/challenge.ts';
import exchange from '../probes/exchange.ts';
import logLens from '../probes/log-lens.ts';
import refusal from '../probes/refusal.ts';

export default defineCause({
  id: 'proxy-auth-required',
  title: 'The proxy on the way wants a credential',
  wants: { refusal, challenge, logLens },
  supersedes: ['credentials-missing', 'credentials-invalid', 'scheme-mismatch', 'authorization-stripped', 'permission-denied'],
  detect(facts, { material }): readonly Clue[] {
    if (facts.refusal === undefined) return logClues(facts.logLens, 'proxy');
    if (facts.refusal.response.status !== 407) return [];
    const sent =
      material.connection.proxy?.includes('@') || material.request?.headers.some(([name]) => /^proxy-authorization$/i.test(name));
    const schemes = facts.challenge?.list.map(({ scheme }) => scheme).join(' or ');
    const clues = [
      proven(`The answer is 407: the proxy, not the API, refused${schemes === undefined ? '' : `; it asks for ${schemes}`}.`, exchange),
    ];
    return sent ? [...clues, likely('A credential for the proxy was sent, and the proxy refused it.', exchange)] : clues;
  },
  repair: (_facts, { material }) =>
    material.request === undefined ? null : curlWith('-x "$PROXY" -U "$PROXY_USER:$PROXY_PASSWORD"', material.request.url),
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in to the company proxy, or check the proxy password saved on your machine.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Put user and password into the proxy setting (Proxy-Authorization); Authorization goes to the API only.',
    },
    { audience: 'owner', effort: 'medium', text: 'Allow this service through the proxy without sign-in, or give it an account.' },
  ],
});
