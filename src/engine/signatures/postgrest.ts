import { defineSignature } from '../signature.ts';

/** PostgREST and Supabase REST: PGRST30x codes (postgrest.org, errors) and their texts. */
export default defineSignature({
  id: 'postgrest',
  product: 'PostgREST',
  layer: 'application',
  patterns: [
    { body: /"code" ?: ?"pgrst\d{3}"/ },
    {
      challenge:
        /error_description="(?:expected 3 parts in jwt|empty jwt is sent|jwt (?:not in audience|issued at future|cryptographic operation failed)"|no suitable key or wrong key type)/,
    },
    { headers: { Server: /^postgrest/ } },
    { headers: { 'sb-request-id': true } },
  ],
  messages: [
    {
      when: { body: /"pgrst302"|anonymous access is disabled/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"pgrst300"|lacks jwt secret/ },
      suggests: { 'server-misconfigured': 'certain' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { body: /expected 3 parts/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /empty jwt is sent/ },
      suggests: { 'credentials-malformed': 'certain', 'credentials-missing': 'hint' },
      means: 'The answer says that the header holds no token after the scheme.',
    },
    {
      when: { body: /no suitable key/ },
      suggests: { 'signing-key-unknown': 'strong', 'token-signature-invalid': 'hint' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { body: /wrong or unsupported encoding algorithm/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /cryptographic operation failed|jwserror|jwsinvalidsignature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    { when: { body: /jwt expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /jwt not yet valid/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /issued at future/ },
      suggests: { 'clock-skew': 'strong' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /not in audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /no api key found in request/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"code" ?: ?"42501"|row-level security/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /invalid api key/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="JWT expired"\n\n{"code":"PGRST303","details":null,"hint":null,"message":"JWT expired"}',
      cause: 'token-expired',
      source: 'PostgREST documentation, errors',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer\n\n{"code":"PGRST302","message":"Anonymous access is disabled"}',
      cause: 'credentials-missing',
      source: 'PostgREST documentation, errors',
    },
  ],
});
