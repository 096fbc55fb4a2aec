import { cookieValues } from './header-values.ts';
import { judgeName } from './names.ts';
import { groups, type Rule, type Span } from './span.ts';
import { valueReader } from './value-at.ts';
import { isPlaceholder, looksSecret } from './values.ts';

type Read = ReturnType<typeof valueReader>;

/** curl -u/-U/-E/-b, HTTPie -a, wget --user and their kin, glued and bundled: `-usvc:x`, `-sSLu svc:x`. A chat turns "-u" into "–u". */
const SHORT = /(?<![\w/-])-([A-Za-z#]{0,8}?)([uUaEb])(?:[ \t]{1,8}|=|(?=["']|[^\s:=-][^\s:]{0,100}[:=]))/g;
const LONG = /(?<![\w/-])--?([A-Za-z][\w-]{1,60})(?:[ \t]{1,8}|=)(?=[^\s-])/g;
const USERS = /^(?:proxy-?)?(?:user|auth|creds|credentials|userpwd)$/i;
const CERTIFICATES = /^(?:proxy-)?cert$/i;
const SECRETS = /^(?:(?:proxy-)?pass|(?:proxy-)?tlspassword|oauth2-bearer|passphrase|pw|http-?password)$/i;

/** Programs whose -p, -w or -a is a password. */
const PASSWORD_FLAGS: readonly RegExp[] = [
  /\b(?:mysql\w{0,8}|mariadb\w{0,8}|sshpass|mongo\w{0,8})\b[^\n|;]{0,300}?\s-p ?(?!\s|-)["']?([^\s"'<$]{1,200})/dg,
  /\b(?:docker|podman|oc|az|helm|nerdctl|skopeo|buildah|npm|vault|argocd)\b[^\n|;]{0,300}?\s-p[ =]["']?([^\s"'<$]{1,200})/dg,
  /\b(?:redis-cli|mongosh)\b[^\n|;]{0,300}?\s-a[ =]?["']?([^\s"'<$]{1,200})/dg,
  /\bldap\w{2,10}\b[^\n|;]{0,300}?\s-w[ =]?["']?([^\s"'<$]{1,200})/dg,
  /\b(?:smbclient|rpcclient|net)\b[^\n|;]{0,300}?\s-U[ =]?["']?[^\s"'%]{1,100}%([^\s"'<$]{1,200})/dg,
  /\bvault\b[^\n|;]{0,100}?\slogin[ \t]{1,4}(?:token=)?([A-Za-z0-9._-]{8,200})/dg,
  // curl -K: user = "name:password"
  /\buser\s{0,3}=\s{0,3}["'][^"'\s:]{1,100}:([^"'\n]{1,500})["']/dg,
  // openssl(1): -passin pass:…
  /\bpass:([^\s"'<$]{1,500})/dg,
];

/** `HTTPBasicAuth("u", "x")`, `auth=("u", "x")`, `"auth" => ["u", "x"]`, PowerShell's PSCredential. */
const TUPLES =
  /\b(?:[A-Za-z]{0,20}auth|[A-Za-z]{0,20}credentials?|userpwd)["']?\s{0,3}(?:=>|[:=])?\s{0,3}[[(]{1,2}\s{0,3}["'][^"'\n]{0,200}["']\s{0,3},\s{0,3}\(?(?:ConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?)?["']([^"'\n]{1,500})["']/dgi;
const SECURE_STRING = /\bConvertTo-SecureString\s{1,3}(?:-String\s{1,3})?["']([^"'\n]{1,500})["']/dgi;

/** Credentials in the arguments of commands and calls. */
export const commandFlags: Rule = function* (text) {
  if (!/[-:([]|login |user\s?=/.test(text)) return;
  const read = valueReader(text);
  for (const match of text.matchAll(SHORT)) yield* argument(text, match[2] ?? '', match.index + match[0].length, read);
  for (const match of text.matchAll(LONG)) yield* longOption(text, match[1] ?? '', match.index + match[0].length, read);
  if (/ -[pawU]|pass:|login |user\s?=/.test(text))
    for (const pattern of PASSWORD_FLAGS) yield* groups(text, pattern, 'password', (value) => !isPlaceholder(value));
  yield* groups(text, TUPLES, 'password', (value) => !isPlaceholder(value));
  yield* groups(text, SECURE_STRING, 'password', (value) => !isPlaceholder(value));
};

function* longOption(text: string, name: string, start: number, read: Read): Generator<Span> {
  if (USERS.test(name)) return yield* argument(text, 'u', start, read);
  if (CERTIFICATES.test(name)) return yield* argument(text, 'E', start, read);
  if (/^cookie$/i.test(name)) return yield* argument(text, 'b', start, read);
  if (!SECRETS.test(name) && judgeName(name) !== 'secret') return;
  const at = read(start, 'shell');
  const value = text.slice(at.start, at.end);
  if (value !== '' && !isPlaceholder(value)) yield { start: at.start, end: at.end, kind: 'secret' };
}

function* argument(text: string, flag: string, start: number, read: Read): Generator<Span> {
  const at = read(start, 'shell');
  const value = text.slice(at.start, Math.min(at.end, at.start + 20_000));
  if (flag === 'b') return yield* value.includes('=') ? cookieValues(text, { ...at, quote: '"' }, at.start) : [];
  // A drive letter is no name: C:\client.pem
  const colon = flag === 'E' ? value.indexOf(':', /^[A-Za-z]:[\\/]/.test(value) ? 2 : 0) : value.indexOf(':');
  if (colon >= 0) {
    const password = value.slice(colon + 1);
    if (password !== '' && !password.startsWith('//') && !isPlaceholder(password))
      yield { start: at.start + colon + 1, end: at.end, kind: 'password' };
    // Stripe and others take the key as the name, with no password.
    else if (password === '' && looksSecret(value.slice(0, colon))) yield { start: at.start, end: at.start + colon, kind: 'token' };
  } else if (/[uU]/.test(flag) && value.length >= 16 && looksSecret(value)) yield { start: at.start, end: at.end, kind: 'token' };
}
