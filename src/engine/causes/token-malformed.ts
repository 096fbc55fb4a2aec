import { type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { isAccepted } from '../lib/refused.ts';
import { cutSignature } from '../lib/signature-length.ts';
import challenge from '../probes/challenge.ts';
import refusal from '../probes/refusal.ts';
import token from '../probes/token.ts';

export default defineCause({
  id: 'token-malformed',
  title: 'The token is damaged or cut',
  wants: { token, refusal, challenge },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'token-revoked'],
  detect(facts, { material }): readonly Clue[] {
    if (facts.token === undefined || isAccepted(facts.refusal)) return [];
    const { reading } = facts.token;
    if (reading.kind === 'jwt') {
      const cut = cutSignature(typeof reading.header['alg'] === 'string' ? reading.header['alg'] : null, reading.signature);
      // People shorten signatures before they show a request; in a token given alone it is the finding.
      return cut === null ? [] : [(material.request === undefined ? likely : hint)(`The token looks cut: ${cut}.`, token)];
    }
    const jwtAsked = facts.challenge?.list.find(({ params }) => /^jwt\b|\bjwt token\b/i.test(params['error_description'] ?? ''));
    if (reading.kind === 'opaque' && jwtAsked !== undefined && facts.token.from?.scheme != null)
      return [strong('The server says that it reads JWTs, and what was sent has not the three parts of one.', challenge)];
    if (reading.kind !== 'malformed') return [];
    // A server that asks for something else than tokens has not read this one.
    const asksOther = facts.challenge?.list.every(({ scheme }) => /^(?:basic|digest|negotiate|ntlm)$/i.test(scheme));
    return [(asksOther ? likely : certain)(`The token cannot be read: ${reading.why}.`, token)];
  },
  settledBy: 'The whole token as the issuer gave it.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Copy the whole token again, from the first to the last character.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Check the length at every step: headers, variables and columns that are too short cut tokens.',
    },
    { audience: 'owner', effort: 'medium', text: 'Check proxies and gateways for a limit on header size.' },
  ],
});
