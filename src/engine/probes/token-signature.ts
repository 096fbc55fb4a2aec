import { verifySignature } from '../lib/jws-signature.ts';
import { absent, defineProbe, found } from '../probe.ts';
import issuerKeys from './issuer-keys.ts';
import token from './token.ts';
import tokenClaims, { type TokenClaims } from './token-claims.ts';

/** A cryptographic fact: does one of the issuer's live keys verify the token? */
export interface TokenSignature {
  readonly verdict: 'valid' | 'invalid' | 'key-unknown' | 'unchecked';
  readonly why: string;
  readonly keyId: string | null;
  readonly publishedKeyIds: readonly string[];
}

export default defineProbe({
  id: 'token-signature',
  reach: 'issuer',
  needs: { token, tokenClaims, issuerKeys },
  async run(_material, { token, tokenClaims, issuerKeys }) {
    if (token.value === '') return absent('only the decoded content of the token was given');
    const { algorithm, keyId } = tokenClaims;
    if (algorithm === null || /^none$/i.test(algorithm)) return absent('the token is not signed');
    if (/^HS/i.test(algorithm)) return absent(`${algorithm} uses a shared secret, which cannot be checked from outside`);
    // Microsoft signs Graph's tokens over the hash of this nonce: to everybody else they look forged.
    if (isForGraphOnly(tokenClaims))
      return absent('the token bears Microsoft’s "nonce" in its header: only Microsoft Graph can check its signature');
    const facts = { keyId, publishedKeyIds: issuerKeys.keyIds };
    const named = issuerKeys.keys.filter((key) => keyId === null || key['kid'] === undefined || key['kid'] === keyId);
    if (named.length === 0)
      return found<TokenSignature>({ verdict: 'key-unknown', why: `the issuer publishes no key with "kid" ${keyId}`, ...facts });
    const { verdict, why } = await verifySignature(token.value, algorithm, named);
    return found<TokenSignature>({ verdict, why, ...facts });
  },
});

/** Such tokens name sts.windows.net as issuer, version 1, and a nonce in the header (AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet, issue 609). */
const isForGraphOnly = ({ header, issuer }: TokenClaims): boolean =>
  typeof header['nonce'] === 'string' && /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us))\//.test(issuer ?? '');
