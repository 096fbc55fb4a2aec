/**
 * How sure a name makes us that its value is secret. 'maybe': only where the value, or its place in a URL, says so too;
 * 'code': an OAuth code in a URL or form, an error code everywhere else.
 */
export type NameVerdict = 'authorization' | 'cookie' | 'secret' | 'maybe' | 'code' | 'no';

// A cheap look first: most words of a text are none of these.
const HINTED =
  /pass|pw|secret|token|key|auth|jwt|bearer|credential|sess|sid|sig|csrf|xsrf|otp|assertion|verifier|saml|oidc|cookie|code|pin|contrase|senha|wachtwoord|has[lł]o|parola|l[oö]senord|парол|密|パス|암호|principal|ticket|webhook/i;

const SECRET_ENDING =
  /(?:password|passwd|passwort|passphrase|passcode|pwd|secret|secrets|token|jwt|apikey|sessid|sessionid|credentials|signature|csrf|xsrf|authorization|contraseña|contrasena|senha|wachtwoord|hasło|haslo|parola|lösenord|пароль|密码|密碼|パスワード|암호)$/;
const SECRET_WORDS = new Set([
  'pass',
  'pw',
  'passe',
  'sig',
  'otp',
  'totp',
  'sid',
  'bearer',
  'assertion',
  'verifier',
  'samlresponse',
  'psk',
  'userpass',
  'bindpw',
  'rootpw',
]);
const MAYBE_WORDS = new Set(['auth', 'session', 'credential', 'pin', 'ticket', 'key', 'auxiliary', 'oauth2_proxy', 'hmac', 'webhook']);
/** Keys that open nothing. */
const HARMLESS_KEYS =
  /(?:public|primary|partition|sort|foreign|cache|idempotency|websocket|object|row|index|message|routing|json|unknown|signing|row|group|i18n|lookup)key$/;
/** An error code, not a field: invalid_token, missing_authorization. */
const ERROR_CODE =
  /^(?:invalid|expired|missing|bad|unknown|unsupported|wrong|revoked|malformed|no|unauthorized|incorrect|failed|insufficient|require|requires|unexpected|grant)_/;
/** The head of the compound is what the thing is: token_type is a type. These need no exception since they are not in the lists above. */
const SPECIAL =
  /^(?:x_amzn_oidc|x_ms_client_principal|x_ms_authorization_auxiliary|.*session_?id|.*secret_id|oauth2?_proxy|_oauth2_proxy|connect\.sid|awsalbauth|smsession|laravel_session|.*_session)$/;

/** Judges a name in any writing: X-API-Key, client_secret, accessToken, ASP.NET_SessionId, csrfmiddlewaretoken. Linear. */
export function judgeName(written: string): NameVerdict {
  if (written.length > 100 || !HINTED.test(written)) return 'no';
  const name = plain(written);
  if (ERROR_CODE.test(name)) return 'no';
  if (/^(?:set_)?cookies?$/.test(name) || name === 'document.cookie') return 'cookie';
  if (/(?:^|[._])(?:proxy_)?authorization$/.test(name)) return 'authorization';
  const joined = name.replace(/[_.]/g, '');
  if (SECRET_ENDING.test(joined) || SPECIAL.test(name)) return 'secret';
  const last = name.slice(Math.max(name.lastIndexOf('_'), name.lastIndexOf('.')) + 1);
  if (SECRET_WORDS.has(last)) return 'secret';
  if (last === 'code')
    return /^(?:(?:auth|authorization|access|device|user|login|invite|recovery|backup)_)?code$/.test(name) ? 'code' : 'no';
  if (joined.endsWith('key') && joined !== 'key')
    return HARMLESS_KEYS.test(joined) || /(?:hot|tur|mon|don|whis|joc)key$/.test(joined) ? 'no' : 'secret';
  return MAYBE_WORDS.has(last) || joined.endsWith('auth') ? 'maybe' : 'no';
}

/** Words with '_' between them, in small letters; what only numbers or wraps the value ("Signature-256", "SignatureValue") is left off. */
function plain(written: string): string {
  return (
    written
      .replace(/([\p{Ll}\d])(?=\p{Lu})/gu, '$1_')
      .toLowerCase()
      .replaceAll('-', '_')
      .replace(/[._]+$/, '')
      // Each digit for itself: groups of them could be told apart in exponentially many ways.
      .replace(/(?:_?(?:value|b64|hash|plain|data|base|\d))+$/, '')
  );
}
