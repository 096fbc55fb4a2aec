import { defineSignature } from '../signature.ts';

/** Ory: texts of Oathkeeper (ory/oathkeeper credentials, pipeline) and of Hydra (ory/fosite errors.go). */
export default defineSignature({
  id: 'ory',
  product: 'Ory Oathkeeper and Hydra',
  layer: 'gateway',
  patterns: [
    { body: /json web key id "[^"]{1,120}" with use/ },
    { body: /access credentials are (?:invalid|not sufficient)/ },
    { body: /"error" ?: ?"request_unauthorized"/ },
    { body: /token audience .{0,200} is not intended for target audience|token issuer does not match any trusted issuer/ },
  ],
  messages: [
    {
      when: { body: /json web key id "/ },
      suggests: { 'signing-key-unknown': 'strong', 'identity-provider-unavailable': 'hint', 'no-auth-failure': 'against' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { body: /does not match any trusted issuer/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /not intended for target audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /missing required scope/ },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /credentials are not sufficient/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /credentials are invalid/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely', 'token-expired': 'hint' },
      means: 'The gateway says the same for missing, wrong and expired credentials.',
    },
    {
      when: { body: /request_unauthorized/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 500 Internal Server Error\n\nJSON Web Key ID "abc" with use "sig" could not be found in any of the provided URIs.',
      cause: 'signing-key-unknown',
      source: 'ory/oathkeeper credentials/fetcher_default.go',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":401,"status":"Unauthorized","message":"Access credentials are invalid"}}',
      cause: 'credentials-invalid',
      source: 'ory/oathkeeper helper/errors.go',
    },
  ],
});
