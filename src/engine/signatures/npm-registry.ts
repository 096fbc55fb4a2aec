import { defineSignature } from '../signature.ts';

/** npm registry: challenges OTP and ipaddress, and answers of its API (npm/cli lib/utils/error-message.js). */
export default defineSignature({
  id: 'npm-registry',
  product: 'npm registry',
  layer: 'application',
  patterns: [
    { challenge: /(?:^|, ?)(?:otp|ipaddress)\b/ },
    { headers: { 'npm-notice': true } },
    { body: /you must provide a one-time pass/ },
    { challenge: /^basic, bearer$/ },
  ],
  messages: [
    {
      when: { challenge: /\botp\b/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { body: /one-time pass/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { challenge: /ipaddress/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { status: 401, challenge: /^basic, bearer$/ },
      suggests: { 'credentials-missing': 'likely', 'token-expired': 'hint', 'token-revoked': 'hint' },
      means: 'The registry asks for a login: no token came, or one that is no longer good.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: OTP\n\n{"error":"You must provide a one-time pass."}',
      cause: 'mfa-required',
      source: 'npm/cli',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic, Bearer\n\n', cause: 'credentials-missing', source: 'npm/cli' },
  ],
});
