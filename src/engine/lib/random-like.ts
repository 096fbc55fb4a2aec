import { readJwt } from './jws.ts';
import type { SentCredential } from './sent-credentials.ts';

/** A value of the same shape that cannot be right: random user, random secret. */
export function randomLike({ scheme, value }: SentCredential, random: (bytes: number) => Uint8Array): string {
  if (scheme !== null && /^basic$/i.test(scheme)) return Buffer.from(`why401-${hex(6, random)}:${hex(12, random)}`).toString('base64');
  const reading = readJwt(value);
  // A token of the same issuer and form whose signature cannot fit: the payload stays, so that only the signature differs.
  if (reading.kind === 'jwt') return `${value.slice(0, value.lastIndexOf('.') + 1)}${Buffer.from(random(64)).toString('base64url')}`;
  return mirrored(value, random);
}

const hex = (bytes: number, random: (bytes: number) => Uint8Array): string => Buffer.from(random(bytes)).toString('hex');

/** Digit for digit, letter for letter; separators and a prefix of up to eight characters ("sk_live_") stay. */
function mirrored(value: string, random: (bytes: number) => Uint8Array): string {
  const bytes = random(Math.min(value.length, 4096));
  const keep = /^[A-Za-z]{2,6}[_-](?:[a-z]{2,5}[_-])?/.exec(value)?.[0].length ?? 0;
  return [...value.slice(0, 4096)]
    .map((character, index) => (index < keep ? character : likeCharacter(character, bytes[index] ?? 0)))
    .join('');
}

function likeCharacter(character: string, byte: number): string {
  if (/[0-9]/.test(character)) return String(byte % 10);
  if (/[a-f]/.test(character)) return 'abcdef'.charAt(byte % 6);
  if (/[a-z]/.test(character)) return String.fromCharCode(97 + (byte % 26));
  return /[A-Z]/.test(character) ? String.fromCharCode(65 + (byte % 26)) : character;
}
