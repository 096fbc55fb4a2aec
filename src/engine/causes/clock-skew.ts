import { against, type Clue, certain, defineCause, hint, likely, strong } from '../cause.ts';
import { isSuccess } from '../lib/refused.ts';
import { durationInWords } from '../lib/time.ts';
import issuerStatus, { type IssuerStatus } from '../probes/issuer-status.ts';
import refusal from '../probes/refusal.ts';
import requestSigning, { type RequestSigning } from '../probes/request-signing.ts';
import serverClock, { type ServerClock } from '../probes/server-clock.ts';
import tokenClaims, { type TokenClaims } from '../probes/token-claims.ts';

/** Differences below this are ordinary and forgiven by validators. */
const ORDINARY = 30;
/** A token "issued in the future" by less than this speaks of clocks, by more of a wrong date. */
const CLOCKS_DIFFER_BY_UP_TO = 900;

export default defineCause({
  id: 'clock-skew',
  title: 'Two clocks disagree about the time',
  wants: { issuerStatus, serverClock, tokenClaims, refusal, requestSigning },
  supersedes: ['token-expired', 'token-not-yet-valid', 'credentials-invalid'],
  detect({ serverClock: clock, tokenClaims: claims, refusal, requestSigning: signing, issuerStatus: issuer }, { now }): readonly Clue[] {
    if (isSuccess(refusal)) return [];
    const fromServer = [
      ...(clock === undefined ? [] : betweenClocks(clock, claims, now)),
      ...(signing === undefined ? [] : fromSigner(signing, clock)),
    ];
    const issued = claims === undefined ? [] : fromIssuer(claims, clock?.time ?? now, now);
    // That our two clocks agree says nothing about the issuer's.
    return issued.length > 0
      ? [...fromServer.filter(({ weight }) => weight !== 'against'), ...issued, ...issuersDate(issuer, clock)]
      : fromServer;
  },
  settledBy: 'The Date header of the refusing answer beside the token’s "iat" and "nbf".',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Set your computer’s clock to automatic time, then sign in again.' },
    { audience: 'developer', effort: 'easy', text: 'Compare the machine’s clock with the server’s Date header; run a time service.' },
    { audience: 'owner', effort: 'medium', text: 'Synchronise the clocks of issuer and API (NTP), and allow a leeway of about a minute.' },
  ],
});

function offsetIn({ offset, source }: ServerClock): string {
  const long = durationInWords(offset);
  // A paste is held against the moment that was given for it.
  if (source === 'pasted') return `The Date of the answer is ${long} after the moment of the failure: the server’s clock runs ahead`;
  return `The server’s clock is ${long} ${offset > 0 ? 'ahead of ours' : 'behind ours'}`;
}

function betweenClocks(clock: ServerClock, claims: TokenClaims | undefined, now: number): readonly Clue[] {
  const apart = offsetIn(clock);
  if (Math.abs(clock.offset) <= clock.uncertainty + ORDINARY)
    return claims === undefined ? [] : [against('The server’s clock and ours agree.', serverClock)];
  if (claims === undefined) return [hint(`${apart}.`, serverClock)];
  const times = [claims.expiresAt, claims.notBefore].filter((time) => time !== null);
  const decides = times.some((time) => time > now !== time > clock.time);
  return decides
    ? [certain('By one of the two clocks the token is valid, by the other it is not.', serverClock), likely(`${apart}.`, serverClock)]
    : [hint(`${apart}, which decides nothing about this token.`, serverClock)];
}

/**
 * A signed request tells the signer's clock. One signed more than a day ago was kept, and so was one that is sent again from a machine whose
 * clock agrees with the server's: no clock is wrong there.
 */
function fromSigner({ problems }: RequestSigning, clock: ServerClock | undefined): readonly Clue[] {
  const agree = clock !== undefined && Math.abs(clock.offset) <= clock.uncertainty + ORDINARY;
  const tells = ({ certain: known, seconds = 0 }: RequestSigning['problems'][number]): boolean =>
    known && (seconds > 0 || (seconds > -86_400 && !agree));
  // Nobody knows when a paste without a Date was made: a long time tells its age, nothing else.
  const skewed = problems.filter(({ kind, certain: known, seconds = 0 }) => kind === 'skew' && (known || Math.abs(seconds) < 86_400));
  return skewed.map((problem) => (tells(problem) ? strong : hint)(problem.text, requestSigning));
}

/** A token that was issued a little in the future was issued by a clock that runs fast. */
function fromIssuer(claims: TokenClaims, judge: number, now: number): readonly Clue[] {
  const starts = Math.max(claims.issuedAt ?? 0, claims.notBefore ?? 0);
  const ahead = starts - judge;
  if (ahead <= 1 || ahead > CLOCKS_DIFFER_BY_UP_TO) return [];
  const bothAtOnce = claims.issuedAt !== null && claims.notBefore !== null && Math.abs(claims.issuedAt - claims.notBefore) <= ORDINARY * 10;
  const begins = `begins ${durationInWords(ahead)} in the future`;
  // Where our clock finds nothing wrong, it is the server's that runs behind.
  const text = starts > now ? `The token ${begins}: the issuer’s clock runs ahead.` : `By the server’s clock the token ${begins}.`;
  return [(bothAtOnce || claims.notBefore === null ? strong : hint)(text, tokenClaims)];
}

/** The issuer's own Date says whose clock is the odd one; told only where the token already speaks of clocks. */
function issuersDate(status: IssuerStatus | undefined, clock: ServerClock | undefined): readonly Clue[] {
  const issuer = status?.clock ?? null;
  if (issuer === null) return [];
  const [than, uncertainty] = clock === undefined ? ['ours', 0] : ['the server’s', clock.uncertainty];
  const apart = issuer.offset - (clock?.offset ?? 0);
  if (Math.abs(apart) <= issuer.uncertainty + uncertainty + ORDINARY) return [];
  return [
    likely(`By its Date, the issuer’s clock is ${durationInWords(apart)} ${apart > 0 ? 'ahead of' : 'behind'} ${than}.`, issuerStatus),
  ];
}
