import { defineCredential, type Recognition } from '../credential.ts';
import { type JsonObject, readJwt } from '../lib/jws.ts';

/** RFC 7519; its use by RFC 9068 ("typ": at+jwt), OIDC Core §2, and the "typ" of Keycloak's refresh tokens. */
export default defineCredential({
  id: 'jwt',
  provider: null,
  label: 'JWT',
  recognise(value) {
    const reading = readJwt(value);
    if (reading.kind === 'opaque') return null;
    if (reading.kind === 'jwt') {
      const { iat } = reading.claims;
      const issued = typeof iat === 'number' ? { issuedAt: iat } : {};
      return { role: roleOf(reading.header, reading.claims), presented: 'Bearer', ...issued, confidence: 0.99 };
    }
    if (reading.kind === 'jwe') return { role: 'access', presented: 'Bearer', confidence: 0.95 };
    return value.startsWith('eyJ') ? { role: 'unknown', presented: 'Bearer', confidence: 0.85 } : null;
  },
  examples: {
    matches: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln', 'eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJodHRwczov'],
    ignores: ['v4.public.eyJzdWIiOiJGQUtFIn1GQUtF', 'ya29.FAKEfakeFAKEfakeFAKEfake', 'a.b.c'],
  },
});

function roleOf(header: JsonObject, claims: JsonObject): Recognition['role'] {
  const words = [header['typ'], claims['typ'], claims['token_use'], claims['token_type']].map((word) => String(word).toLowerCase());
  if (words.some((word) => word.startsWith('refresh') || word === 'offline')) return 'refresh';
  if (words.includes('id') || 'at_hash' in claims || 'nonce' in claims) return 'id';
  return 'access';
}
