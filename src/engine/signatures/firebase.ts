import { defineSignature } from '../signature.ts';

/** Firebase Admin SDK: texts and codes of verifyIdToken (firebase/firebase-admin-node src/auth/token-verifier.ts). */
export default defineSignature({
  id: 'firebase',
  product: 'Firebase Authentication',
  layer: 'application',
  patterns: [
    {
      body: /firebase (?:id token|session cookie|app check token)|\bverifyidtoken\(\)|\bauth\/(?:id-token|argument-error|session-cookie|user-disabled|invalid-id-token)/,
    },
  ],
  messages: [
    {
      when: { body: /auth\/id-token-revoked|been revoked/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /auth\/user-disabled/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    // "Create custom tokens": their audience is always the Identity Toolkit; they are exchanged for an ID token first.
    {
      when: { body: /google\.identity\.identitytoolkit\.v1\.identitytoolkit/ },
      suggests: { 'token-type-mismatch': 'certain', 'audience-mismatch': 'likely' },
      means: 'The audience is that of a custom token, which signs in a client; an ID token is expected.',
      standalone: true,
    },
    {
      when: {
        body: /securetoken\.google\.com.{0,80}session\.firebase\.google\.com|session\.firebase\.google\.com.{0,80}securetoken\.google\.com/,
      },
      suggests: { 'token-type-mismatch': 'strong', 'issuer-mismatch': 'likely' },
      means: 'Session cookies and ID tokens of Firebase have different issuers: one was given where the other is expected.',
    },
    {
      when: { body: /expects an id token|expects a session cookie|given a (?:custom|legacy)|given an id token|has no "kid" claim/ },
      suggests: { 'token-type-mismatch': 'strong' },
      means: 'The answer says that another kind of token is expected.',
    },
    {
      when: { body: /incorrect "aud"/ },
      suggests: { 'environment-mismatch': 'strong', 'audience-mismatch': 'likely' },
      means: 'The answer says that the token was made for another project.',
    },
    {
      when: { body: /incorrect "iss"/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'likely' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /incorrect algorithm/ },
      suggests: { 'algorithm-rejected': 'strong', 'token-type-mismatch': 'likely' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /"kid" claim which does not correspond/ },
      suggests: { 'signing-key-unknown': 'strong', 'token-expired': 'likely' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { body: /id-token-expired|has expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalid signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /decoding firebase .{0,40}failed/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\nFirebase ID token has expired. Get a fresh ID token from your client app and try again (auth/id-token-expired).',
      cause: 'token-expired',
      source: 'firebase/firebase-admin-node token-verifier.ts',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nFirebase ID token has incorrect "aud" (audience) claim. Expected "a" but got "b".',
      cause: 'environment-mismatch',
      source: 'firebase/firebase-admin-node token-verifier.ts',
    },
  ],
});
