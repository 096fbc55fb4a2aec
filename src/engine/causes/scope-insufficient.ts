import { type Clue, certain, defineCause, likely } from '../cause.ts';
import { isAccepted } from '../lib/refused.ts';
import challenge from '../probes/challenge.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims from '../probes/token-claims.ts';

export default defineCause({
  id: 'scope-insufficient',
  title: 'The token lacks a needed scope',
  wants: { challenge, tokenClaims, refusal },
  supersedes: ['permission-denied', 'credentials-invalid', 'audience-mismatch', 'token-revoked', 'token-signature-invalid'],
  detect(facts): readonly Clue[] {
    const asked = facts.challenge?.list.find(({ params }) => params['error']?.toLowerCase() === 'insufficient_scope');
    if (asked === undefined || isAccepted(facts.refusal)) return [];
    const wanted = asked.params['scope'];
    const clues: Clue[] = [
      certain(`The challenge says insufficient_scope${wanted === undefined ? '' : ` and asks for "${wanted}"`}.`, challenge),
    ];
    const granted = facts.tokenClaims?.scopes;
    if (granted != null && wanted !== undefined) {
      const missing = wanted.split(/\s+/).filter((scope) => !granted.includes(scope));
      if (missing.length > 0)
        clues.push(
          likely(
            `The token has ${granted.length === 0 ? 'no scope' : `"${granted.join(' ')}"`}; "${missing.join(' ')}" is missing.`,
            tokenClaims,
          ),
        );
    }
    return clues;
  },
  settledBy: 'The scopes that were requested and those that the API’s documentation names for this call.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again and agree to the permission that is asked for.' },
    { audience: 'developer', effort: 'easy', text: 'Request the missing scope when getting the token, then use the new token.' },
    { audience: 'owner', effort: 'medium', text: 'Allow the client to request this scope, and name it in the challenge.' },
  ],
});
