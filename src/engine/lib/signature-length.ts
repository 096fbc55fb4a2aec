import { decodeBase64 } from './base64.ts';

/** Bytes of a signature by algorithm (RFC 7518 §3.2-3.4). RSA's are as long as the key: at least 1024 bits, in whole blocks of 64. */
const WHOLE: Readonly<Record<string, number>> = { HS256: 32, HS384: 48, HS512: 64, ES256: 64, ES256K: 64, ES384: 96, ES512: 132 };

/** Says in words that a signature is shorter than its algorithm makes; null where it may be whole. */
export function cutSignature(algorithm: string | null, signature: string): string | null {
  const decoded = decodeBase64(signature, 'base64url', 'optional');
  if (algorithm === null || !decoded.ok || decoded.bytes.length === 0) return null;
  const bytes = decoded.bytes.length;
  const whole = WHOLE[algorithm];
  if (whole !== undefined) return bytes < whole ? `the signature has ${bytes} of ${whole} bytes` : null;
  if (!/^[RP]S(?:256|384|512)$/.test(algorithm)) return null;
  return bytes < 128 || bytes % 8 !== 0 ? `the signature has ${bytes} bytes, which no RSA key makes` : null;
}
