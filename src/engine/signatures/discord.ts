import { defineSignature } from '../signature.ts';

/** Discord: JSON error codes (discord.com/developers, opcodes and status codes). */
export default defineSignature({
  id: 'discord',
  product: 'Discord',
  layer: 'application',
  patterns: [
    { body: /"message" ?: ?"401: unauthorized", ?"code" ?: ?0\b/ },
    { body: /"code" ?: ?(?:40001|5000[1-9]|5001[0-9]|50025|6000[0-9]|40333|40002)\b/ },
    { headers: { 'X-RateLimit-Bucket': true, Server: /^cloudflare/ } },
  ],
  messages: [
    {
      when: { body: /"code" ?: ?60003\b/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { body: /"code" ?: ?(?:50001|50013)\b/ },
      suggests: { 'permission-denied': 'strong', 'scope-insufficient': 'hint' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"code" ?: ?40333\b/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
    {
      when: { body: /"code" ?: ?40002\b/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"code" ?: ?(?:40001|50014|50025)\b|401: unauthorized/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'hint', 'scheme-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message": "401: Unauthorized", "code": 0}',
      cause: 'credentials-invalid',
      source: 'Discord developer documentation',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message": "Missing Permissions", "code": 50013}',
      cause: 'permission-denied',
      source: 'Discord developer documentation',
    },
  ],
});
