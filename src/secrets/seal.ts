import { createHash, hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import { Why401Error } from '../errors.ts';

const OTHER_KEY = 'A stored request was sealed under another WHY401_SECRET.';
const DAMAGED = 'A stored request is damaged and cannot be opened.';
const HINT = 'Start with the WHY401_SECRET it was stored under, or ask again.';

/**
 * Seals text at rest: JWE, direct encryption with A256GCM (RFC 7518 §4.5, §5.3). The key is derived from WHY401_SECRET (HKDF,
 * RFC 5869), so that the secret can serve other purposes under other names. `kid` tells a wrong key from damage.
 * @param secret Base64 of 32 or more bytes
 */
export function createSealer(secret: string): { seal(plain: string): Promise<string>; open(sealed: string): Promise<string> } {
  const key = deriveKey(secret, 'seal', 32);
  const kid = createHash('sha256').update(key).digest('base64url').slice(0, 12);
  return {
    seal: (plain) =>
      new CompactEncrypt(new TextEncoder().encode(plain)).setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid }).encrypt(key),
    open: (sealed) => open(sealed, key, kid),
  };
}

/** A key for one purpose out of WHY401_SECRET. */
export function deriveKey(secret: string, purpose: string, bytes: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', Buffer.from(secret, 'base64'), '', `why401 ${purpose}`, bytes));
}

async function open(sealed: string, key: Uint8Array, kid: string): Promise<string> {
  if (kidOf(sealed) !== kid) throw new Why401Error('wrong-secret', OTHER_KEY, HINT);
  try {
    const { plaintext } = await compactDecrypt(sealed, key, { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] });
    return new TextDecoder().decode(plaintext);
  } catch (cause) {
    throw new Why401Error('internal', DAMAGED, 'Ask again.', { cause });
  }
}

function kidOf(sealed: string): unknown {
  try {
    return decodeProtectedHeader(sealed).kid;
  } catch (cause) {
    throw new Why401Error('internal', DAMAGED, 'Ask again.', { cause });
  }
}
