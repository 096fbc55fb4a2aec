import { defineSignature } from '../signature.ts';

/** OpenAI and APIs of the same shape: error.code (platform.openai.com, error codes). */
export default defineSignature({
  id: 'openai',
  product: 'OpenAI',
  layer: 'application',
  patterns: [
    { headers: { 'openai-version': true } },
    {
      body: /incorrect api key provided: |"code" ?: ?"(?:invalid_api_key|insufficient_quota|invalid_organization|mismatched_organization)"|you didn't provide an api key/,
    },
  ],
  messages: [
    {
      when: { body: /didn't provide an api key/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    // The key is repeated with its middle hidden: its first characters name the vendor who made it (see credentials/).
    {
      when: {
        body: /(?:incorrect|invalid) api key provided: ?(?:sk-ant-|sk-or-|gsk_|xai-|aiza|ghp_|github_pat_|hf_|pplx-|nvapi-|r8_|tgp_|fw_|csk-|jina_)/,
      },
      suggests: { 'environment-mismatch': 'certain', 'credentials-invalid': 'likely' },
      means: "The key that the answer repeats is another vendor's.",
    },
    {
      when: { body: /incorrect api key provided: ?(?:bearer|your|my|insert|none\b|null\b|undefined|<|%|[a-z_]{0,12}api_?key|sk-x{3})/ },
      suggests: { 'credentials-malformed': 'strong', 'credentials-invalid': 'likely' },
      means: 'The key that the answer repeats is a placeholder or more than the key: the setting was not filled in as meant.',
    },
    {
      when: { body: /incorrect api key provided: ?["'<{$]/ },
      suggests: { 'credentials-malformed': 'certain', 'credentials-invalid': 'likely' },
      means: 'The answer repeats the key with a quote or bracket before it: more than the key was sent.',
    },
    {
      when: { body: /incorrect api key|invalid_api_key/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /mismatched_organization|invalid_organization|must be a member of an organization|no such organization/ },
      suggests: { 'environment-mismatch': 'strong' },
      means: 'The answer says that the credential belongs to another environment, region or tenant.',
    },
    {
      when: { body: /insufficient permissions|missing scopes/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /insufficient_quota|exceeded your current quota|account_deactivated|billing/ },
      suggests: { 'account-locked': 'likely', 'rate-limited': 'likely' },
      means: "The answer says that the account's quota or credit is used up.",
    },
    {
      when: { body: /unsupported_country|ip_not_authorized/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /rate_limit_exceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"message":"Incorrect API key provided: sk-abc***.","type":"invalid_request_error","param":null,"code":"invalid_api_key"}}',
      cause: 'credentials-invalid',
      source: 'OpenAI API documentation',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":{"message":"You didn\'t provide an API key.","type":"invalid_request_error"}}',
      cause: 'credentials-missing',
      source: 'OpenAI API documentation',
    },
  ],
});
