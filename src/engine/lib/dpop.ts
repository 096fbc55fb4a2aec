import { createHash } from 'node:crypto';
import type { HttpRequest } from '../case.ts';
import { readJwt } from './jws.ts';

/** One way in which a DPoP proof does not fit the request that carries it (RFC 9449 §4.3). */
export interface ProofProblem {
  readonly text: string;
  /** By the protocol alone, without doubt; false where the server's leniency decides. */
  readonly certain: boolean;
}

interface Expected {
  /** The access token as sent; null where none was. */
  readonly token: string | null;
  /** Thumbprint that the token is bound to; null where unknown. */
  readonly thumbprint: string | null;
  /** Epoch seconds of the judging clock. */
  readonly now: number;
}

/** Servers accept proofs "within a reasonable time"; five minutes is more than any of them grants. */
const OLDEST_PROOF = 300;

/** Everything about a proof that can be checked without the server. An empty list: nothing is wrong with it as far as it shows. */
export function proofProblems(proof: string, request: HttpRequest, expected: Expected): readonly ProofProblem[] {
  const reading = readJwt(proof.trim());
  if (reading.kind !== 'jwt') return [{ text: 'The DPoP field does not hold a readable JWT.', certain: true }];
  const { header, claims } = reading;
  const problems: ProofProblem[] = [];
  const note = (text: string, certain = true): void => void problems.push({ text, certain });
  if (header['typ'] !== 'dpop+jwt') note(`"typ" of the DPoP proof is ${shown(header['typ'])}, not dpop+jwt.`);
  const method = claims['htm'];
  if (method !== request.method) note(`"htm" of the DPoP proof is ${shown(method)}, the request uses ${request.method}.`);
  const address = claims['htu'];
  if (typeof address !== 'string' || bare(address) !== bare(request.url))
    note(`"htu" of the DPoP proof is ${shown(address)}, the request goes to ${bare(request.url)}.`);
  const issuedAt = claims['iat'];
  if (typeof issuedAt !== 'number') note('The DPoP proof has no "iat".');
  else if (Math.abs(expected.now - issuedAt) > OLDEST_PROOF)
    note(`"iat" of the DPoP proof is ${Math.round(Math.abs(expected.now - issuedAt))} s away from now.`, false);
  const ath = claims['ath'];
  if (expected.token !== null && ath !== hashOf(expected.token))
    note(
      ath === undefined ? 'The DPoP proof has no "ath", the hash of the token.' : '"ath" of the DPoP proof is the hash of another token.',
    );
  const thumbprint = thumbprintOf(header['jwk']);
  if (thumbprint === null) note('The DPoP proof carries no usable public key ("jwk").');
  else if (expected.thumbprint !== null && thumbprint !== expected.thumbprint)
    note(`The proof is made with key ${thumbprint.slice(0, 8)}…, the token is bound to key ${expected.thumbprint.slice(0, 8)}….`);
  return problems;
}

const shown = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 200) : 'missing');
const hashOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Compared without query and fragment (RFC 9449 §4.3, point 9). */
function bare(url: string): string {
  if (!URL.canParse(url)) return url;
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}

const MEMBERS: Readonly<Record<string, readonly string[]>> = {
  EC: ['crv', 'kty', 'x', 'y'],
  RSA: ['e', 'kty', 'n'],
  OKP: ['crv', 'kty', 'x'],
};

/** JWK thumbprint, SHA-256 (RFC 7638 §3); null where the key is none. */
export function thumbprintOf(jwk: unknown): string | null {
  if (typeof jwk !== 'object' || jwk === null || !('kty' in jwk) || typeof jwk.kty !== 'string') return null;
  const members = MEMBERS[jwk.kty];
  const values = new Map<string, unknown>(Object.entries(jwk));
  if (members === undefined || !members.every((name) => typeof values.get(name) === 'string')) return null;
  return hashOf(JSON.stringify(Object.fromEntries(members.map((name) => [name, values.get(name)]))));
}
