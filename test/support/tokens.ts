import { decodeJwt, SignJWT } from 'jose';

/** Epoch seconds, so far from now. */
export const secondsFromNow = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** Waits until the token has expired: a real one of a short life, never longer than a few seconds. */
export async function passed(token: string): Promise<void> {
  const { exp = 0 } = decodeJwt(token);
  // "exp" is in whole seconds, and it is the first second of being expired (RFC 7519 §4.1.4).
  const left = exp * 1000 - Date.now() + 50;
  if (left > 5000) throw new Error('the token lives too long to wait for its end');
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, left)));
}

/** The same signature over other claims. */
export function edited(token: string, claims: Readonly<Record<string, unknown>>): string {
  const [header = '', , signature = ''] = token.split('.');
  const payload = Buffer.from(JSON.stringify({ ...decodeJwt(token), ...claims })).toString('base64url');
  return [header, payload, signature].join('.');
}

/** A token under a shared secret (HS256), valid for an hour. */
export function signWithSecret(claims: Readonly<Record<string, unknown>>, secret: string): Promise<string> {
  const times = { sub: 'ada', client_id: 'shop', jti: 'one', iat: secondsFromNow(0), exp: secondsFromNow(3600) };
  return new SignJWT({ ...times, ...claims }).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt' }).sign(new TextEncoder().encode(secret));
}
