import { against, type Clue, certain, defineCause, likely, proven, strong } from '../cause.ts';
import { isAccepted } from '../lib/refused.ts';
import { keyWords, STALE_KEY_FIXES, staleKeys } from '../lib/stale-keys.ts';
import { asUtc } from '../lib/time.ts';
import refusal from '../probes/refusal.ts';
import siblingKey from '../probes/sibling-key.ts';
import soundToken, { type SoundToken } from '../probes/sound-token.ts';
import tokenSignature from '../probes/token-signature.ts';

export default defineCause({
  id: 'signing-key-unknown',
  title: 'The token’s signing key is not known',
  wants: { tokenSignature, refusal, soundToken },
  supersedes: ['credentials-invalid', 'token-signature-invalid', 'token-revoked'],
  detect(facts, { now }): readonly Clue[] {
    if (facts.tokenSignature === undefined || isAccepted(facts.refusal)) return [];
    const { verdict, keyId, publishedKeyIds } = facts.tokenSignature;
    const stale = facts.soundToken === undefined ? [] : oldCopy(facts.soundToken, now);
    if (stale.length > 0) return stale;
    if (verdict === 'valid') return [against('The key that signed the token is published.', tokenSignature)];
    if (verdict !== 'key-unknown') return [];
    const known = publishedKeyIds
      .slice(0, 4)
      .map((id) => `"${id}"`)
      .join(', ');
    return [proven(`"kid" is "${keyId}", the issuer publishes ${known === '' ? 'keys without ids' : known}.`, tokenSignature)];
  },
  fixesFor: ({ soundToken: sound }, { now }) => (staleKeys(sound, now) === null ? null : STALE_KEY_FIXES),
  settledBy: 'The token’s "kid" and the issuer’s key set (jwks_uri).',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Sign in again: the new token is signed with a current key.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Fetch tokens anew after a key rotation; check that the token comes from the right issuer.',
    },
    { audience: 'owner', effort: 'medium', text: 'Keep old keys in the JWKS until the last token signed with them has expired.' },
  ],
});

/** The keys that the issuer publishes now verify the token; an API that takes its tokens and knows none of them asked too long ago. */
function oldCopy(sound: SoundToken, now: number): readonly Clue[] {
  const stale = staleKeys(sound, now);
  const key = keyWords(sound);
  const means = 'a stale key cache, so signing in again will not help';
  if (stale === 'rotated') {
    const since = asUtc(sound.keySince ?? now) ?? '';
    return [likely(`The token verifies with ${key}, which is new (since ${since}), and yet it is refused: perhaps ${means}.`, soundToken)];
  }
  if (stale !== 'said') return [];
  const said =
    sound.said === 'key'
      ? `The API says that it knows no such key, but ${key} is published and verifies the token`
      : `The API says that the signature is wrong, but ${key} verifies it`;
  if (sound.trusts === 'shown')
    return [
      proven(`${said}: ${means}.`, soundToken),
      certain('With the id of another key of the same issuer the answer is another: the API holds older keys of this issuer.', siblingKey),
    ];
  // Without a sign that the API takes tokens of this issuer, a foreign issuer explains as much (issuer-mismatch).
  if (sound.trusts === null) return [likely(`${said}: ${means}, unless the API trusts another issuer.`, soundToken)];
  return [(sound.said === 'key' ? certain : strong)(`${said}: ${means}.`, soundToken)];
}
