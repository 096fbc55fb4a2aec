import { compactVerify, errors, importJWK, type JWK } from 'jose';

const MOST_KEYS_TRIED = 10;

/**
 * Verifies a compact JWS against candidate keys. The algorithm is the header's and must fit the key's type: jose refuses a
 * public key used as an HMAC secret. Keys that cannot be imported are passed over.
 */
export async function verifySignature(
  token: string,
  algorithm: string,
  keys: readonly Readonly<Record<string, unknown>>[],
): Promise<{ readonly verdict: 'valid' | 'invalid' | 'unchecked'; readonly why: string }> {
  let tried = 0;
  for (const key of keys.slice(0, MOST_KEYS_TRIED)) {
    const outcome = await tryKey(token, algorithm, key);
    if (outcome === 'valid') return { verdict: 'valid', why: 'one of the issuer’s published keys verifies the signature' };
    if (outcome === 'invalid') tried += 1;
  }
  if (tried > 0) return { verdict: 'invalid', why: 'the signature does not fit the key that the token names' };
  return { verdict: 'unchecked', why: `no published key can be used with ${algorithm}` };
}

async function tryKey(token: string, algorithm: string, key: Readonly<Record<string, unknown>>): Promise<'valid' | 'invalid' | 'unusable'> {
  try {
    await compactVerify(token, await importJWK(key as JWK, algorithm), { algorithms: [algorithm] });
    return 'valid';
  } catch (error) {
    return error instanceof errors.JWSSignatureVerificationFailed ? 'invalid' : 'unusable';
  }
}
