import type { SentCredential } from './sent-credentials.ts';

const NOT_A_SESSION = /csrf|xsrf|consent|locale|lang|theme|^_ga|^_gid|^_fb|analytics|^__utm|device/i;

/** Cookies that may carry a session: no CSRF cookie, no tracker; a JWT is judged as a token, not as a session. */
export function sessionCookies(credentials: readonly SentCredential[]): readonly SentCredential[] {
  return credentials.filter(
    ({ place, name, value }) => place === 'cookie' && value !== '' && !NOT_A_SESSION.test(name) && !value.startsWith('eyJ'),
  );
}
