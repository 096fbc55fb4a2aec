import { absent, defineProbe, found } from '../probe.ts';
import token from './token.ts';

export interface TokenClaims {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly algorithm: string | null;
  readonly keyId: string | null;
  readonly issuer: string | null;
  readonly audience: readonly string[];
  readonly subject: string | null;
  /** Epoch seconds, milliseconds already brought to seconds; null where absent or no number. */
  readonly expiresAt: number | null;
  readonly notBefore: number | null;
  readonly issuedAt: number | null;
  /** Claims given in milliseconds although RFC 7519 §2 says seconds. */
  readonly inMilliseconds: readonly string[];
  readonly scopes: readonly string[] | null;
  /** What the token says it is: 'access', 'id', 'refresh', 'logout', 'other' (a JWT for another purpose), or null. */
  readonly use: 'access' | 'id' | 'refresh' | 'logout' | 'other' | null;
  readonly useWhy: string | null;
  /** What the token is bound to: a DPoP key (RFC 9449 jkt), a client certificate (RFC 8705 x5t#S256), or a key named otherwise (RFC 7800). */
  readonly binding: 'dpop' | 'mtls' | 'key' | null;
}

/** What the token says of itself. Nothing here is verified. */
export default defineProbe({
  id: 'token-claims',
  reach: 'none',
  needs: { token },
  run(_material, { token }) {
    if (token.reading.kind !== 'jwt') return absent(reasons[token.reading.kind]);
    const { header, claims } = token.reading;
    const use = usageOf(header, claims);
    return found<TokenClaims>({
      header,
      claims,
      algorithm: text(header['alg']),
      keyId: text(header['kid']),
      issuer: text(claims['iss']),
      audience: strings(claims['aud']),
      subject: text(claims['sub']),
      expiresAt: seconds(claims['exp']),
      notBefore: seconds(claims['nbf']),
      issuedAt: seconds(claims['iat']),
      inMilliseconds: ['exp', 'nbf', 'iat'].filter((name) => isMilliseconds(claims[name])),
      scopes: scopesOf(claims),
      use: use?.use ?? null,
      useWhy: use?.why ?? null,
      binding: bindingOf(claims['cnf']),
    });
  },
});

const reasons = {
  opaque: 'the token is opaque: it shows nothing by itself',
  malformed: 'the token is damaged',
  jwe: 'the token is encrypted (JWE)',
} as const;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const strings = (value: unknown): readonly string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((entry) => typeof entry === 'string') : [];
// Epoch seconds reach 1e11 in the year 5138; what is larger is milliseconds.
const isMilliseconds = (value: unknown): boolean => typeof value === 'number' && value > 1e11 && value < 1e14;

function seconds(value: unknown): number | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return null;
  return isMilliseconds(value) ? value / 1000 : value;
}

function scopesOf(claims: Readonly<Record<string, unknown>>): readonly string[] | null {
  const value = claims['scope'] ?? claims['scp'] ?? claims['scopes'] ?? claims['permissions'];
  if (typeof value === 'string') return value.split(/[\s,]+/).filter((scope) => scope !== '');
  return Array.isArray(value) ? strings(value) : null;
}

type Claims = Readonly<Record<string, unknown>>;

/** RFC 9068 §2.1 (typ at+jwt), OIDC Core §2 (nonce, at_hash, c_hash), token_use (Cognito), token_type (SimpleJWT), typ in the payload (Keycloak). */
function usageOf(header: Claims, claims: Claims): { use: TokenClaims['use']; why: string } | null {
  const typ = (text(header['typ']) ?? '').toLowerCase().replace(/^application\//, '');
  if (typ === 'at+jwt') return { use: 'access', why: '"typ" is at+jwt' };
  if (typ === 'logout+jwt') return { use: 'logout', why: '"typ" is logout+jwt' };
  // RFC 8725 §3.11: a typ of its own keeps JWTs of one kind from being taken for another.
  if (/^(?!at\+jwt$|jwt$)[a-z0-9.-]+\+(?:sd-)?jwt$/.test(typ)) return { use: 'other', why: `"typ" is ${typ}` };
  for (const name of ['token_use', 'token_type', 'typ', 'type', 'tokenType']) {
    const use = wordOf(text(claims[name]));
    if (use !== null) return { use, why: `"${name}" is ${String(claims[name])}` };
  }
  // OIDC Back-Channel Logout §2.4; RFC 7523 §3: a client speaks for itself, to the token endpoint.
  const { events, iss, sub, aud } = claims;
  if (typeof events === 'object' && events !== null && 'http://schemas.openid.net/event/backchannel-logout' in events)
    return { use: 'logout', why: '"events" names a back-channel logout' };
  if (typeof iss === 'string' && iss === sub && strings(aud).some((one) => /^https?:.{1,300}\/token$/.test(one)))
    return { use: 'other', why: '"iss" and "sub" are the same client, "aud" is a token endpoint: a client assertion (RFC 7523)' };
  // Hashes of another token or code stand in ID tokens only (OIDC Core §3.3.2.11); a nonce may have slipped into others that carry scopes.
  const scoped = claims['scope'] !== undefined || claims['scp'] !== undefined;
  const mark = ['at_hash', 'c_hash', 's_hash', ...(scoped ? [] : ['nonce'])].find((name) => name in claims);
  if (mark !== undefined) return { use: 'id', why: `it carries "${mark}", which only ID tokens have` };
  return null;
}

function wordOf(value: string | null): TokenClaims['use'] {
  switch (value?.toLowerCase().replace(/[_ -]?token$/, '')) {
    case 'access':
    case 'bearer':
      return 'access';
    case 'id':
      return 'id';
    case 'refresh':
    case 'offline':
      return 'refresh';
    case 'logout':
      return 'logout';
    default:
      return null;
  }
}

function bindingOf(confirmation: unknown): TokenClaims['binding'] {
  if (typeof confirmation !== 'object' || confirmation === null) return null;
  if ('jkt' in confirmation) return 'dpop';
  if ('x5t#S256' in confirmation) return 'mtls';
  return ['jwk', 'jwe', 'kid', 'jku'].some((member) => member in confirmation) ? 'key' : null;
}
