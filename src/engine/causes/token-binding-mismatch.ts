import { X509Certificate } from 'node:crypto';
import { headerOf } from '../case.ts';
import { against, type Clue, certain, defineCause, hint, proven, strong } from '../cause.ts';
import { isRefused } from '../lib/refused.ts';
import challenge, { type Challenges } from '../probes/challenge.ts';
import dpopProof from '../probes/dpop-proof.ts';
import refusal from '../probes/refusal.ts';
import token from '../probes/token.ts';
import tokenClaims, { type TokenClaims } from '../probes/token-claims.ts';

export default defineCause({
  id: 'token-binding-mismatch',
  title: 'The token is bound to another key',
  needs: { refusal },
  wants: { challenge, token, tokenClaims, dpopProof },
  supersedes: [
    'scheme-mismatch',
    'credentials-invalid',
    'token-revoked',
    'token-expired',
    'request-signature-invalid',
    'token-type-mismatch',
  ],
  detect(facts, { now, material }): readonly Clue[] {
    const { request, connection } = material;
    if (!isRefused(facts.refusal) || request === undefined) return [];
    const proof = headerOf(request, 'dpop');
    const scheme = facts.token?.from?.scheme ?? null;
    const clues = [...challenged(facts.challenge, scheme, proof !== undefined), ...bound(facts.tokenClaims, scheme, proof)];
    if (facts.tokenClaims?.binding === 'key' && proof === undefined) clues.push(...withoutPossession(facts.tokenClaims, scheme, now));
    if (facts.tokenClaims?.binding === 'mtls') clues.push(...certificate(facts.tokenClaims, connection.clientCertificate));
    if (proof !== undefined)
      clues.push(...(facts.dpopProof?.problems ?? []).map(({ text, certain: sure }) => (sure ? proven : strong)(text, dpopProof)));
    return clues;
  },
  settledBy: 'The key thumbprint ("cnf") of the token, and the DPoP proof or client certificate sent with it.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Use the program that signed in; this token works only with that program’s key.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Send "Authorization: DPoP" and a fresh proof for this method, URL and token, signed with the bound key.',
    },
    { audience: 'owner', effort: 'medium', text: 'Check that proxies keep scheme, host and path, so that "htu" fits what the API sees.' },
  ],
});

/** RFC 9449 §7.1: a protected resource names the DPoP scheme together with what is wrong. */
function challenged(asked: Challenges | undefined, scheme: string | null, hasProof: boolean): Clue[] {
  const dpop = asked?.list.find((one) => /^dpop$/i.test(one.scheme) && one.params['error'] !== undefined);
  if (dpop === undefined || scheme === null) return [];
  const error = dpop.params['error'] ?? '';
  if (error === 'use_dpop_nonce') return [certain('The server wants its nonce in the DPoP proof: error="use_dpop_nonce".', challenge)];
  if (error === 'invalid_dpop_proof') return [certain('The server refuses the DPoP proof: error="invalid_dpop_proof".', challenge)];
  // Only DPoP is asked for now: a server that takes both for this token would name both.
  const only = asked?.list.every((one) => /^dpop$/i.test(one.scheme)) ?? false;
  if (/^bearer$/i.test(scheme))
    return [(only ? certain : strong)(`The token was sent as Bearer, and the DPoP challenge answers with error="${error}".`, challenge)];
  return hasProof
    ? [hint(`The DPoP challenge answers with error="${error}".`, challenge)]
    : [strong('The scheme is DPoP, but no DPoP proof was sent.', 'input')];
}

function bound(claims: TokenClaims | undefined, scheme: string | null, proof: string | undefined): readonly Clue[] {
  if (claims?.binding !== 'dpop') return [];
  if (proof === undefined) return [proven('The token is bound to a key ("cnf.jkt"), but no DPoP proof was sent with it.', tokenClaims)];
  return /^dpop$/i.test(scheme ?? '')
    ? []
    : [
        proven(
          `The token is bound to a key ("cnf.jkt"), but it was sent with the scheme ${scheme ?? 'none'} instead of DPoP.`,
          tokenClaims,
        ),
      ];
}

/** RFC 7800 §3: who presents the token must show that the key is theirs; a plain bearer shows nothing. Keys named by address are not fetched. */
function withoutPossession({ claims, expiresAt }: TokenClaims, scheme: string | null, now: number): readonly Clue[] {
  if (!/^bearer$/i.test(scheme ?? '') || (expiresAt ?? Number.POSITIVE_INFINITY) <= now) return [];
  const confirmation = claims['cnf'];
  const names = typeof confirmation === 'object' && confirmation !== null ? Object.keys(confirmation).slice(0, 4) : [];
  const text = `The token is bound to a key ("cnf" with ${names.map((name) => `"${name.slice(0, 20)}"`).join(', ')}, RFC 7800), but it was sent as a plain Bearer token.`;
  return [strong(text, tokenClaims)];
}

/** RFC 8705 §3.1: SHA-256 of the client certificate's DER. */
function certificate(claims: TokenClaims, pem: string | undefined): readonly Clue[] {
  if (pem === undefined)
    return [proven('The token is bound to a client certificate ("cnf.x5t#S256"), but none was presented.', tokenClaims)];
  const expected = confirmation(claims, 'x5t#S256');
  const presented = fingerprintOf(pem);
  if (expected === null || presented === null) return [];
  if (presented === expected) return [against('The token is bound to the very client certificate that was presented.', tokenClaims)];
  return [proven(`The token is bound to certificate ${expected.slice(0, 8)}…, but ${presented.slice(0, 8)}… was presented.`, tokenClaims)];
}

function confirmation(claims: TokenClaims | undefined, name: string): string | null {
  const held = claims?.claims['cnf'];
  if (typeof held !== 'object' || held === null) return null;
  const value = new Map<string, unknown>(Object.entries(held)).get(name);
  return typeof value === 'string' ? value : null;
}

function fingerprintOf(pem: string): string | null {
  try {
    return Buffer.from(new X509Certificate(pem).fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
  } catch {
    return null;
  }
}
