import { type JwtReading, readJwt } from '../lib/jws.ts';
import type { SentCredential } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found } from '../probe.ts';
import credentials from './credentials.ts';

export interface Token {
  readonly value: string;
  /** Where it stood; null for a token given alone. */
  readonly from: SentCredential | null;
  readonly reading: JwtReading;
}

const TOKEN_SCHEMES = /^(?:bearer|dpop|token|jwt|apikey|key|bearer:)$/i;

/** The one token to judge: a token given alone, else the Authorization header's, else whatever else in the request is a JWT. */
export default defineProbe({
  id: 'token',
  reach: 'none',
  wants: { credentials },
  run(material, { credentials }) {
    if (material.decodedToken !== undefined) {
      const { header, claims } = material.decodedToken;
      // Without the token itself there is nothing to verify; `value` is empty.
      return found<Token>({ value: '', from: null, reading: { kind: 'jwt', header, claims, signature: '', signingInput: '' } });
    }
    if (material.token !== undefined) return found<Token>({ value: material.token, from: null, reading: readJwt(material.token) });
    const candidates = (credentials ?? []).map((from): Token => ({ value: bare(from.value), from, reading: readJwt(bare(from.value)) }));
    const chosen =
      candidates.find(({ from }) => from?.scheme != null && TOKEN_SCHEMES.test(from.scheme)) ??
      candidates.find(({ reading }) => reading.kind === 'jwt') ??
      candidates.find(({ from, reading }) => from?.place === 'header' && reading.kind === 'malformed' && from.scheme === null);
    return chosen === undefined ? absent('nothing in the request is a token') : found<Token>(chosen);
  },
});

/** Faults of the header around the token are another probe's: a doubled scheme or quotes do not make the token itself bad. */
function bare(value: string): string {
  return value
    .replace(/^(?:Bearer|Token|JWT)\s+/i, '')
    .replace(/^["'<]|["'>]$/g, '')
    .trim();
}
