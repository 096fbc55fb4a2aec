import { X509Certificate } from 'node:crypto';
import { isPrivateName } from '../lib/host-names.ts';
import { domainOf } from '../lib/stage.ts';
import { saidOfToken, type TokenWords } from '../lib/token-words.ts';
import { absent, defineProbe, found } from '../probe.ts';
import answerText from './answer-text.ts';
import challenge from './challenge.ts';
import claimedMissing from './claimed-missing.ts';
import expectation from './expectation.ts';
import issuerKeys from './issuer-keys.ts';
import issuerMetadata from './issuer-metadata.ts';
import randomCredential from './random-credential.ts';
import refusal from './refusal.ts';
import serverClock from './server-clock.ts';
import siblingKey from './sibling-key.ts';
import token from './token.ts';
import tokenClaims, { type TokenClaims } from './token-claims.ts';
import tokenSignature from './token-signature.ts';
import withoutCredential from './without-credential.ts';

/** All that can be checked of the token from outside holds, and the API refuses it all the same. */
export interface SoundToken {
  readonly keyId: string | null;
  /** What the refusal says: that the key is unknown, that the signature is wrong, nothing in particular, or something else. */
  readonly said: TokenWords;
  /** Whether "aud" means this API: it names it ('fits'), it names others' hosts only ('foreign'), or it does not show. */
  readonly audience: 'fits' | 'foreign' | 'unknown';
  /** Since when the certificate of the signing key is valid, epoch seconds; null where none is published. */
  readonly keySince: number | null;
  /** Does the API take tokens of this issuer at all? 'shown' by an experiment, 'named' by its metadata or by the audience; null: unknown. */
  readonly trusts: 'shown' | 'named' | null;
  /** The request without any credential gets the same answer, so that the token may not have arrived; null where that was not tried. */
  readonly sameAsNone: boolean | null;
  /** The same token with a broken signature gets the same answer; null where that was not tried. */
  readonly sameAsBroken: boolean | null;
}

/** Clocks differ by a little; validators grant about as much. */
const LEEWAY = 30;

export default defineProbe({
  id: 'sound-token',
  reach: 'none',
  needs: { refusal, token, tokenClaims, tokenSignature },
  wants: {
    answerText,
    challenge,
    claimedMissing,
    expectation,
    issuerKeys,
    issuerMetadata,
    randomCredential,
    serverClock,
    siblingKey,
    withoutCredential,
  },
  run(_material, facts, { now }) {
    const { refusal, tokenClaims: claims, tokenSignature: signature } = facts;
    if (refusal.response.status !== 401 || facts.token.from?.place !== 'header') return absent('no token was refused with 401');
    if (signature.verdict !== 'valid') return absent('the signature was not verified with the issuer’s live keys');
    // What did not arrive was not judged (authorization-stripped).
    if (facts.claimedMissing !== undefined) return absent('the API says that it saw no token');
    const why = unsound(claims, [now, facts.serverClock?.time ?? now], facts.issuerMetadata?.issuer ?? null);
    if (why !== null) return absent(why);
    const differs = facts.expectation?.find(({ matches }) => matches === false);
    if (differs !== undefined) return absent(`the API asks for another ${differs.what}`);
    // An issuer that refuses its own token knows more of it than its keys tell.
    if (isOfIssuer(refusal.url, claims.issuer)) return absent('the issuer itself refused its token');
    const named = facts.expectation?.filter(({ from, matches }) => matches === true && from !== 'issuer metadata') ?? [];
    const audience = named.some(({ what }) => what === 'audience') ? 'fits' : audienceAt(claims.audience, refusal.url);
    const sibling = facts.siblingKey?.trials[0];
    const isTold = sibling !== undefined && sibling.status === 401 && !sibling.sameAsGiven;
    const isNamed = audience === 'fits' || named.some(({ what }) => what === 'issuer') || isNeighbour(claims.issuer, refusal.url);
    return found<SoundToken>({
      keyId: signature.keyId,
      said: saidOfToken(facts.answerText, facts.challenge),
      audience,
      trusts: isTold ? 'shown' : isNamed ? 'named' : null,
      keySince: keySince(facts.issuerKeys?.keys ?? [], signature.keyId),
      sameAsNone: facts.withoutCredential?.trials[0]?.sameAsGiven ?? null,
      sameAsBroken: facts.randomCredential?.trials[0]?.sameAsGiven ?? null,
    });
  },
});

/** Which of the checks that a validator makes fails; null where all hold by every clock. */
function unsound(claims: TokenClaims, clocks: readonly number[], published: string | null): string | null {
  const { expiresAt, notBefore, issuedAt, issuer, use, binding, inMilliseconds } = claims;
  if (expiresAt === null || expiresAt <= Math.max(...clocks) + LEEWAY) return 'the token has no time left';
  if (Math.max(notBefore ?? 0, issuedAt ?? 0) > Math.min(...clocks) + LEEWAY) return 'the token begins in the future';
  if (inMilliseconds.length > 0) return 'the token gives its times in milliseconds';
  if (published !== issuer) return 'the issuer’s metadata does not bear its name';
  if (use !== null && use !== 'access') return 'it is no access token';
  return binding === null ? null : 'the token is bound to a key';
}

function isOfIssuer(url: string | null, issuer: string | null): boolean {
  return url !== null && issuer !== null && URL.canParse(url) && URL.canParse(issuer) && new URL(url).origin === new URL(issuer).origin;
}

/** login.shop.example and api.shop.example are one house; addresses and private names show no house. */
function isNeighbour(issuer: string | null, url: string | null): boolean {
  if (issuer === null || url === null || !URL.canParse(issuer) || !URL.canParse(url)) return false;
  const [one, other] = [new URL(issuer).hostname, new URL(url).hostname];
  return !isPrivateName(one) && !isPrivateName(other) && domainOf(one) === domainOf(other);
}

/** Loopback and private names stand for any API; a public host is told by its domain. */
function audienceAt(audience: readonly string[], url: string | null): SoundToken['audience'] {
  if (url === null || !URL.canParse(url)) return 'unknown';
  const { hostname } = new URL(url);
  const hosts = audience.filter((one) => /^https?:/i.test(one) && URL.canParse(one)).map((one) => new URL(one).hostname);
  if (hosts.includes(hostname) || audience.includes(hostname)) return 'fits';
  if (hosts.length === 0 || hosts.length < audience.length || isPrivateName(hostname)) return 'unknown';
  return hosts.some((host) => domainOf(host) === domainOf(hostname)) ? 'unknown' : 'foreign';
}

/** RFC 7517 §4.7: providers that publish the certificate of a key tell with it when the key was made. */
function keySince(keys: readonly Readonly<Record<string, unknown>>[], keyId: string | null): number | null {
  const chain = keys.find((key) => key['kid'] === keyId)?.['x5c'];
  const [leaf] = Array.isArray(chain) ? chain : [];
  if (typeof leaf !== 'string') return null;
  try {
    return Date.parse(new X509Certificate(Buffer.from(leaf, 'base64')).validFrom) / 1000;
  } catch {
    return null;
  }
}
