import { readEksToken } from './eks-token.ts';
import { readReadableToken } from './readable-token.ts';

const NAMES = { 'SAML assertion': 'saml', PASETO: 'paseto', macaroon: 'macaroon' } as const;

/** The format of a token that is no JWT: 'saml', 'paseto', 'macaroon', 'eks' (kubernetes-sigs/aws-iam-authenticator), else 'opaque'. Verifies nothing. */
export function formatOf(value: string): 'saml' | 'paseto' | 'macaroon' | 'eks' | 'opaque' {
  if (readEksToken(value) !== null) return 'eks';
  const readable = readReadableToken(value);
  return readable === null ? 'opaque' : NAMES[readable.kind];
}
