import type { SentCredential } from './sent-credentials.ts';

const NOT_A_SESSION = /csrf|xsrf|consent|locale|lang|theme|^_ga|^_gid|^_fb|analytics|^__utm|device/i;

/** Flask signs its session as JSON.time.signature (itsdangerous), which looks like a JWT, but its first part is no header: it names no "alg". */
function isToken(value: string): boolean {
  const header = Buffer.from(value.split('.')[0] ?? '', 'base64url').toString('utf8');
  // Auth.js and express-openid-connect encrypt the whole session (JWE compact, RFC 7516 §7.1): only their own server reads it.
  if (/"enc"\s*:/.test(header) && value.split('.').length === 5) return false;
  return value.startsWith('eyJ') && (/"alg"\s*:/.test(header) || value.split('.').length !== 3);
}

/** Cookies that may carry a session: no CSRF cookie, no tracker; a JWT is judged as a token, not as a session. */
export function sessionCookies(credentials: readonly SentCredential[]): readonly SentCredential[] {
  return credentials.filter(({ place, name, value }) => place === 'cookie' && value !== '' && !NOT_A_SESSION.test(name) && !isToken(value));
}
