import { defineSignature } from '../signature.ts';

/** Artifactory: errors[] of its REST API (jfrog.com/help). */
export default defineSignature({
  id: 'artifactory',
  product: 'JFrog Artifactory',
  layer: 'application',
  patterns: [
    { headers: { 'X-Artifactory-Id': true } },
    { challenge: /realm="artifactory realm"/ },
    { body: /props authentication token not found|token failed verification: \w/ },
  ],
  messages: [
    {
      when: { body: /failed verification: expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /failed verification: revoked/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { body: /failed verification: (?:issuer|signature|parse)/ },
      suggests: { 'token-signature-invalid': 'strong', 'issuer-mismatch': 'likely' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /props authentication token not found/ },
      suggests: { 'credentials-invalid': 'strong', 'token-revoked': 'likely', 'credentials-misplaced': 'hint' },
      means: 'The answer says that no such token or key exists here.',
    },
    {
      when: { body: /bad credentials/ },
      suggests: { 'credentials-invalid': 'certain', 'account-locked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /account is locked|recurrent login failures|locked due to/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /authentication is required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /not enough permissions|forbidden/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nX-Artifactory-Id: a\n\n{"errors":[{"status":401,"message":"Token failed verification: expired"}]}',
      cause: 'token-expired',
      source: 'JFrog documentation',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="Artifactory Realm"\n\n{"errors":[{"status":401,"message":"Bad credentials"}]}',
      cause: 'credentials-invalid',
      source: 'JFrog documentation',
    },
  ],
});
