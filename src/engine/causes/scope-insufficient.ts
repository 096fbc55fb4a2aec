import { type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { type Expected, mismatchIn } from '../lib/expectation-rows.ts';
import { isAccepted } from '../lib/refused.ts';
import challenge from '../probes/challenge.ts';
import expectation from '../probes/expectation.ts';
import refusal from '../probes/refusal.ts';
import tokenClaims from '../probes/token-claims.ts';

export default defineCause({
  id: 'scope-insufficient',
  title: 'The token lacks a needed scope',
  wants: { challenge, tokenClaims, refusal, expectation },
  supersedes: ['permission-denied', 'credentials-invalid', 'audience-mismatch', 'token-revoked', 'token-signature-invalid'],
  detect(facts): readonly Clue[] {
    const asked = facts.challenge?.list.find(({ params }) => params['error']?.toLowerCase() === 'insufficient_scope');
    if (isAccepted(facts.refusal)) return [];
    if (asked === undefined) return facts.refusal?.response.status === 403 ? namedScopes(facts.expectation) : [];
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

/** A 403 without the error code: what the answer or the resource's metadata names, against what the token grants. */
function namedScopes(rows: readonly Expected[] | undefined): readonly Clue[] {
  const told = mismatchIn(rows, 'scope', 'error text') ?? mismatchIn(rows, 'scope', 'challenge');
  if (told !== undefined) return [strong(`The ${told.from} asks for "${told.expected}", the token has "${told.sent}".`, expectation)];
  const listed = mismatchIn(rows, 'scope', 'resource metadata');
  const described = mismatchIn(rows, 'scope', 'API description');
  if (described !== undefined)
    return [strong(`The API description asks for the scope "${described.expected}" here; the token has "${described.sent}".`, expectation)];
  return listed === undefined
    ? []
    : [hint(`The resource knows the scopes "${listed.expected}"; the token has "${listed.sent}".`, expectation)];
}
