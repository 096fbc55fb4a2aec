import { defineSignature } from '../signature.ts';

/** coreos/go-oidc: errors of IDTokenVerifier.Verify, as the programs that use it print them. */
export default defineSignature({
  id: 'go-oidc',
  product: 'go-oidc (Kubernetes, Argo CD, Dex and others)',
  layer: 'application',
  patterns: [
    {
      body: /oidc: (?:id token|token is expired|expected audience|malformed jwt|failed to (?:verify|decode|unmarshal)|verify token|unexpected signature|id token signed|current time|issuer did not match|cannot verify|parse id token)/,
    },
  ],
  messages: [
    {
      when: { body: /oidc: (?:id token issued by a different provider|issuer did not match)/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The issuer in the token, or in the metadata, is not letter for letter the one configured; a slash at the end counts.',
    },
    {
      when: { body: /oidc: token is expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /oidc: expected audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /oidc: current time .{1,80} before the nbf/ },
      suggests: { 'token-not-yet-valid': 'strong', 'clock-skew': 'likely' },
      means: 'The token is not valid yet by the clock of this server.',
    },
    {
      when: { body: /oidc: (?:id token signed with unsupported algorithm|unexpected signature)/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The token's signature algorithm is not among those that the verifier takes.",
    },
    {
      when: { body: /oidc: (?:malformed jwt|parse id token|failed to (?:decode|unmarshal))/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /oidc: failed to verify/ },
      suggests: { 'signing-key-unknown': 'likely', 'token-signature-invalid': 'likely' },
      means: 'No key of the issuer verifies the signature.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\nUnable to authenticate the request: oidc: id token issued by a different provider, expected "https://a" got "https://a/"',
      cause: 'issuer-mismatch',
      source: 'coreos/go-oidc oidc/verify.go',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\noidc: expected audience "kubernetes" got ["web"]',
      cause: 'audience-mismatch',
      source: 'coreos/go-oidc oidc/verify.go',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\noidc: token is expired (Token Expiry: 2024-01-01 00:00:00 +0000 UTC)',
      cause: 'token-expired',
      source: 'coreos/go-oidc oidc/verify.go',
    },
  ],
});
