import { defineSignature } from '../signature.ts';

/** Stripe: error texts and codes (docs.stripe.com/error-codes). */
export default defineSignature({
  id: 'stripe',
  product: 'Stripe',
  layer: 'application',
  patterns: [
    { challenge: /realm="stripe"/ },
    { headers: { 'Stripe-Version': true } },
    {
      body: /invalid api key provided: (?:[spr]k_)?|a similar object exists in (?:test|live) mode|"code" ?: ?"(?:api_key_expired|secret_key_required)"|made with a publishable api key|the provided key '/,
    },
  ],
  messages: [
    {
      when: { body: /similar object exists in (?:test|live) mode|test mode.{0,80}live mode/ },
      suggests: { 'environment-mismatch': 'certain' },
      means: 'The answer says that the credential belongs to another environment, region or tenant.',
    },
    {
      when: { body: /expired api key|api_key_expired/ },
      suggests: { 'token-expired': 'strong', 'token-revoked': 'hint' },
      means: 'The answer says that the key has expired.',
    },
    {
      when: { body: /publishable api key|secret_key_required/ },
      suggests: { 'token-type-mismatch': 'strong' },
      means: 'The answer says that a secret key is needed, not a publishable one.',
    },
    {
      when: { body: /does not have the required permissions|does not have access to account/ },
      suggests: { 'scope-insufficient': 'strong', 'permission-denied': 'likely' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /did not provide an api key/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid api key provided/ },
      suggests: { 'credentials-invalid': 'certain', 'token-revoked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /testmode_charges_only|livemode_mismatch|platform_api_key_expired/ },
      suggests: { 'environment-mismatch': 'strong' },
      means: 'The answer says that the credential belongs to another environment, region or tenant.',
    },
    {
      when: { body: /"code" ?: ?"rate_limit"/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="Stripe"\n\n{"error":{"message":"Invalid API Key provided: sk_test_****","type":"invalid_request_error"}}',
      cause: 'credentials-invalid',
      source: 'Stripe API documentation',
    },
    {
      answer:
        'HTTP/1.1 404 Not Found\n\n{"error":{"message":"No such customer: \'cus_1\'; a similar object exists in test mode, but a live mode key was used to make this request."}}',
      cause: 'environment-mismatch',
      source: 'Stripe API documentation',
    },
  ],
});
