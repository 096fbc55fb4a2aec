import { against, type Clue, certain, defineCause, hint, proven } from '../cause.ts';
import { logClues } from '../lib/log-clue.ts';
import { isSuccess } from '../lib/refused.ts';
import type { SentCredential } from '../lib/sent-credentials.ts';
import { asUtc, inWords } from '../lib/time.ts';
import credentials from '../probes/credentials.ts';
import logLens from '../probes/log-lens.ts';
import providerRules from '../probes/provider-rules.ts';
import refusal from '../probes/refusal.ts';
import requestSigning, { type RequestSigning } from '../probes/request-signing.ts';
import serverClock from '../probes/server-clock.ts';
import tokenClaims from '../probes/token-claims.ts';

export default defineCause({
  id: 'token-expired',
  title: 'The token has expired',
  wants: { tokenClaims, serverClock, refusal, logLens, requestSigning, credentials, providerRules },
  supersedes: [
    'credentials-invalid',
    'token-signature-invalid',
    'token-revoked',
    'issuer-mismatch',
    'audience-mismatch',
    'permission-denied',
    'scheme-mismatch',
  ],
  detect(facts, { now }): readonly Clue[] {
    if (isSuccess(facts.refusal)) return logClues(facts.logLens, 'expiry-storm');
    const ended = facts.providerRules?.ended ?? null;
    if (ended !== null) return [certain(`${ended.text}; this one ended ${inWords(ended.at, now)}.`, providerRules)];
    if (facts.tokenClaims === undefined)
      return [...logClues(facts.logLens, 'expiry-storm'), ...endedLinks(facts.requestSigning), ...lasting(facts.credentials)];
    const { expiresAt } = facts.tokenClaims;
    if (expiresAt === null) return [against('The token has no "exp": it does not expire by itself.', tokenClaims)];
    // The server's clock decides: one that runs fast refuses a token that we still call valid (that is clock-skew).
    const judge = facts.serverClock?.time ?? now;
    if (expiresAt <= Math.min(judge, now))
      return [proven(`"exp" is ${moment(expiresAt)}: it passed ${inWords(expiresAt, judge)}.`, tokenClaims)];
    if (expiresAt <= Math.max(judge, now)) return [hint(`"exp" is ${inWords(expiresAt, now)}, so the two clocks decide.`, tokenClaims)];
    // The facts lead: a message that says "expired" about a token that has not expired misleads.
    return [against(`"exp" is ${inWords(expiresAt, judge)}: the token has not expired.`, tokenClaims)];
  },
  settledBy: 'The token itself (it is decoded, never kept), so that "exp" can be read.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again to get a new token, then retry.' },
    { audience: 'developer', effort: 'medium', text: 'Refresh the token before "exp", not after the first 401.' },
    { audience: 'owner', effort: 'medium', text: 'Compare the token lifetime with how long clients keep tokens; offer refresh tokens.' },
  ],
});

/** Passwords and API keys end by a decision, not by a time that they carry. */
function lasting(sent: readonly SentCredential[] | undefined): readonly Clue[] {
  const lasts = ({ name, scheme }: SentCredential): boolean => /^basic$/i.test(scheme ?? '') || /^(?:x-)?api[-_]?key$/i.test(name);
  if (sent === undefined || sent.length === 0 || !sent.every(lasts)) return [];
  return [against('A password or an API key was sent, no token that expires by itself.', credentials)];
}

const moment = (epochSeconds: number): string => asUtc(epochSeconds) ?? String(epochSeconds);

/** A signed URL is a credential with an end of its own (S3: X-Amz-Date and X-Amz-Expires). */
function endedLinks(signing: RequestSigning | undefined): readonly Clue[] {
  const ended = signing?.problems.filter(({ kind }) => kind === 'expired') ?? [];
  if (signing?.scheme === 'HTTP message signature') return [];
  return ended.map(({ text, certain }) => (certain ? proven : hint)(text, requestSigning));
}
