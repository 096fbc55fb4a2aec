import { against, type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { inWords } from '../lib/time.ts';
import serverClock from '../probes/server-clock.ts';
import tokenClaims from '../probes/token-claims.ts';

/** Differences below this are ordinary and forgiven by validators. */
const ORDINARY = 30;
/** A token "issued in the future" by less than this speaks of clocks, by more of a wrong date. */
const CLOCKS_DIFFER_BY_UP_TO = 900;

export default defineCause({
  id: 'clock-skew',
  title: 'Two clocks disagree about the time',
  wants: { serverClock, tokenClaims },
  supersedes: ['token-expired', 'token-not-yet-valid', 'credentials-invalid'],
  detect(facts, { now }): readonly Clue[] {
    const clues: Clue[] = [];
    const clock = facts.serverClock;
    const skewed = clock !== undefined && Math.abs(clock.offset) > clock.uncertainty + ORDINARY;
    const claims = facts.tokenClaims;
    if (claims !== undefined && clock !== undefined && skewed) {
      const verdicts = [claims.expiresAt, claims.notBefore].filter((time) => time !== null);
      if (verdicts.some((time) => time > now !== time > clock.time))
        clues.push(certain(`By our clock the token is valid, by the server’s (${offset(clock.offset)}) it is not.`, serverClock));
    }
    if (skewed && clock !== undefined)
      clues.push((claims === undefined ? hint : likely)(`The server’s clock is ${offset(clock.offset)}.`, serverClock));
    else if (clock !== undefined && claims !== undefined) clues.push(against('The server’s clock and ours agree.', serverClock));
    const judge = clock?.time ?? now;
    if (claims !== undefined) clues.push(...fromIssuer(claims, judge));
    return clues;
  },
  settledBy: 'The Date header of the refusing answer beside the token’s "iat" and "nbf".',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Set your computer’s clock to automatic time, then sign in again.' },
    { audience: 'developer', effort: 'easy', text: 'Compare the machine’s clock with the server’s Date header; run a time service.' },
    { audience: 'owner', effort: 'medium', text: 'Synchronise the clocks of issuer and API (NTP), and allow a leeway of about a minute.' },
  ],
});

const offset = (seconds: number): string => `${Math.round(Math.abs(seconds))} s ${seconds > 0 ? 'ahead' : 'behind'}`;

/** A token that was issued a little in the future was issued by a clock that runs fast. */
function fromIssuer(
  claims: { readonly issuedAt: number | null; readonly notBefore: number | null; readonly expiresAt: number | null },
  judge: number,
): readonly Clue[] {
  const starts = Math.max(claims.issuedAt ?? 0, claims.notBefore ?? 0);
  const ahead = starts - judge;
  if (ahead <= 1 || ahead > CLOCKS_DIFFER_BY_UP_TO) return [];
  const bothAtOnce = claims.issuedAt !== null && claims.notBefore !== null && Math.abs(claims.issuedAt - claims.notBefore) <= ORDINARY * 10;
  const text = `The token was issued ${inWords(starts, judge)}: the issuer’s clock runs ahead.`;
  return [(bothAtOnce || claims.notBefore === null ? strong : hint)(text, tokenClaims)];
}
