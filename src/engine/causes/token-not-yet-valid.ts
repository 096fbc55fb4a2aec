import { against, type Clue, defineCause, hint, proven } from '../cause.ts';
import { isSuccess } from '../lib/refused.ts';
import { asUtc, inWords } from '../lib/time.ts';
import refusal from '../probes/refusal.ts';
import serverClock from '../probes/server-clock.ts';
import tokenClaims from '../probes/token-claims.ts';

/** Validators allow about a minute of difference (RFC 7519 §4.1.5: "some small leeway"). */
const LEEWAY = 60;

export default defineCause({
  id: 'token-not-yet-valid',
  title: 'The token is not valid yet',
  wants: { tokenClaims, serverClock, refusal },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'token-revoked', 'audience-mismatch', 'issuer-mismatch'],
  detect(facts, { now }): readonly Clue[] {
    if (facts.tokenClaims === undefined || isSuccess(facts.refusal)) return [];
    const { notBefore, issuedAt } = facts.tokenClaims;
    const judge = facts.serverClock?.time ?? now;
    if (notBefore !== null && notBefore > Math.max(judge, now))
      return [proven(`"nbf" is ${asUtc(notBefore) ?? notBefore}: the token becomes valid ${inWords(notBefore, judge)}.`, tokenClaims)];
    if (notBefore !== null && notBefore > Math.min(judge, now))
      return [hint(`"nbf" is ${inWords(notBefore, Math.min(judge, now))}, so the two clocks decide.`, tokenClaims)];
    if (issuedAt !== null && issuedAt > judge + LEEWAY)
      return [
        hint(
          `"iat" is ${asUtc(issuedAt) ?? issuedAt}, ${inWords(issuedAt, judge)}: the token says it was issued in the future.`,
          tokenClaims,
        ),
      ];
    return notBefore === null && issuedAt === null ? [] : [against('The token’s times lie in the past: it is valid already.', tokenClaims)];
  },
  settledBy: 'The token itself, so that "nbf" can be read.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Wait until the time named in the token, then retry.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Check where "nbf" is set; use the present, not a start of day or another time zone.',
    },
    { audience: 'owner', effort: 'medium', text: 'Check the issuer’s clock against a time server.' },
  ],
});
