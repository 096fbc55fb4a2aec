import { defineSignature } from '../signature.ts';

/** The codes of Bearer challenges (RFC 6750 §3, RFC 9470, RFC 9449 §7.1). What their description says in prose is read by plain-words. */
export default defineSignature({
  id: 'rfc6750',
  product: 'Any resource server',
  layer: 'unknown',
  patterns: [],
  messages: [
    {
      when: { challenge: /error="?insufficient_user_authentication/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
      standalone: true,
    },
    {
      when: { challenge: /error="?insufficient_scope/ },
      suggests: { 'scope-insufficient': 'strong', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
      standalone: true,
    },
    {
      when: { challenge: /error="?(?:use_dpop_nonce|invalid_dpop_proof)/ },
      suggests: { 'token-binding-mismatch': 'certain' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
      standalone: true,
    },
    {
      when: { challenge: /^bearer (?=.{0,600}error="?invalid_token)(?=.{0,900}, ?dpop\b)/ },
      suggests: { 'token-binding-mismatch': 'likely', 'token-expired': 'hint' },
      means: 'The answer refuses the token as a Bearer token and offers a scheme with proof of possession.',
      standalone: true,
    },
    {
      when: { challenge: /error="?invalid_request/ },
      suggests: { 'credentials-malformed': 'likely', 'credentials-conflict': 'hint', 'credentials-missing': 'hint' },
      means: 'The answer says that the request carries its token in a way that breaks the rules.',
      standalone: true,
    },
    {
      when: { challenge: /error="?invalid_token/ },
      suggests: {
        'token-expired': 'hint',
        'token-signature-invalid': 'hint',
        'credentials-invalid': 'hint',
        'credentials-missing': 'against',
      },
      means: 'The answer says invalid_token: a token was seen and refused.',
      standalone: true,
    },
    {
      when: { status: 401, challenge: /^(?:bearer|dpop|gnap)\b(?!.{0,2000}\berror=)/ },
      suggests: { 'credentials-missing': 'likely', 'scheme-mismatch': 'hint' },
      means: 'The challenge names no error: the server saw no token of its kind.',
      standalone: true,
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="example"\n\n',
      cause: 'credentials-missing',
      source: 'RFC 6750 §3',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="example", error="insufficient_user_authentication", acr_values="myACR"\n\n',
      cause: 'mfa-required',
      source: 'RFC 9470 §3',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer error="insufficient_scope", scope="read"\n\n',
      cause: 'scope-insufficient',
      source: 'RFC 6750 §3.1',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: DPoP error="use_dpop_nonce"\nDPoP-Nonce: eyJ7S_zG.eyJH0-Z.HX4w-7v\n\n',
      cause: 'token-binding-mismatch',
      source: 'RFC 9449 §9',
    },
  ],
});
