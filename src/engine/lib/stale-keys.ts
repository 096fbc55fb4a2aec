import type { Fix } from '../cause.ts';
import type { TokenWords } from './token-words.ts';

interface Sound {
  readonly keyId: string | null;
  readonly said: TokenWords;
  readonly audience: 'fits' | 'foreign' | 'unknown';
  readonly trusts: 'shown' | 'named' | null;
  readonly keySince: number | null;
  readonly sameAsBroken: boolean | null;
}

/**
 * How an API betrays that it checks with an old copy of the issuer's keys, where the live ones verify the token. 'said': by its words;
 * 'rotated': the key is new; 'silent': nothing else explains the refusal. Null: a token with a broken signature fares otherwise, so
 * that the key was found, or the words name another reason.
 */
export function staleKeys(sound: Sound | undefined, now: number): 'said' | 'rotated' | 'silent' | null {
  if (sound === undefined || sound.sameAsBroken === false || sound.said === 'other') return null;
  if (sound.said !== 'nothing') return 'said';
  if (sound.audience === 'foreign') return null;
  return sound.keySince !== null && now - sound.keySince < NEW ? 'rotated' : 'silent';
}

// Validators keep key sets for minutes up to a day; a week of doubt covers those that never ask again until they are restarted.
const NEW = 7 * 86_400;

export const keyWords = ({ keyId }: Pick<Sound, 'keyId'>): string => (keyId === null ? 'the issuer’s live key' : `the live key "${keyId}"`);

/** A new token would bear the same key id, so signing in again changes nothing. */
export const STALE_KEY_FIXES: readonly Fix[] = [
  {
    audience: 'user',
    effort: 'easy',
    text: 'Tell the API’s owner. Signing in again will not help: a new token is signed with the same key.',
  },
  {
    audience: 'developer',
    effort: 'easy',
    text: 'Report time, address and "kid" to the API’s owner, and retry later; leave the token as it is.',
  },
  {
    audience: 'owner',
    effort: 'medium',
    text: 'Restart the API or clear its key cache; let it fetch the JWKS again whenever an unknown "kid" comes, at a limited rate.',
  },
];
