import { createHash, hkdfSync } from 'node:crypto';
import { CompactEncrypt, compactDecrypt, decodeProtectedHeader } from 'jose';
import { Why401Error } from '../errors.ts';

const OTHER_KEY = 'A stored request was sealed under another WHY401_SECRET.';
const DAMAGED = 'A stored request is damaged and cannot be opened.';
const HINT = 'Start with the WHY401_SECRET it was stored under, or ask again.';

interface Key {
  readonly bytes: Uint8Array;
  /** Names the key in what it sealed, and tells nothing of it. */
  readonly kid: string;
}

export interface KeyedSealer {
  seal(plain: string): Promise<string>;
  open(sealed: string): Promise<string>;
  /** True when it was sealed with the first key, with which this sealer seals; damaged text counts as another's. */
  isNewest(sealed: string): boolean;
}

/**
 * Seals text at rest: JWE, direct encryption with A256GCM (RFC 7518 §4.5, §5.3). The key is derived from WHY401_SECRET (HKDF,
 * RFC 5869), so that the secret can serve other purposes under other names. `kid` tells a wrong key from damage.
 * @param secret Base64 of 32 or more bytes; while keys change two with a comma between: sealed with the first, opened with either
 */
export function createSealer(secret: string): KeyedSealer {
  const [first, ...others] = keysOf(secret).map(sealingKey);
  if (first === undefined) throw new Why401Error('wrong-secret', 'WHY401_SECRET is empty.');
  return {
    seal: (plain) =>
      new CompactEncrypt(new TextEncoder().encode(plain))
        .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', kid: first.kid })
        .encrypt(first.bytes),
    open: (sealed) => open(sealed, [first, ...others]),
    isNewest: (sealed) => nameIn(sealed) === first.kid,
  };
}

/** The keys of WHY401_SECRET, the newest first. */
export const keysOf = (secret: string): readonly string[] =>
  secret
    .split(',')
    .map((key) => key.trim())
    .filter((key) => key !== '');

/** A key for one purpose out of the newest one in WHY401_SECRET. */
export function deriveKey(secret: string, purpose: string, bytes: number): Uint8Array {
  const [newest = ''] = keysOf(secret);
  return new Uint8Array(hkdfSync('sha256', Buffer.from(newest, 'base64'), '', `why401 ${purpose}`, bytes));
}

function sealingKey(secret: string): Key {
  const bytes = deriveKey(secret, 'seal', 32);
  return { bytes, kid: createHash('sha256').update(bytes).digest('base64url').slice(0, 12) };
}

async function open(sealed: string, keys: readonly Key[]): Promise<string> {
  const kid = kidOf(sealed);
  const key = keys.find((one) => one.kid === kid);
  if (key === undefined) throw new Why401Error('wrong-secret', OTHER_KEY, HINT);
  try {
    const options = { keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] };
    const { plaintext } = await compactDecrypt(sealed, key.bytes, options);
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

function nameIn(sealed: string): unknown {
  try {
    return decodeProtectedHeader(sealed).kid;
  } catch {
    return null;
  }
}
