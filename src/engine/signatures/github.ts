import { defineSignature } from '../signature.ts';

/** GitHub: REST API and git over HTTPS (docs.github.com/rest). */
export default defineSignature({
  id: 'github',
  product: 'GitHub',
  layer: 'application',
  patterns: [
    { headers: { 'X-GitHub-Request-Id': true } },
    { body: /"documentation_url" ?: ?"https:\/\/docs\.github\.com|support for password authentication was removed on/ },
    { headers: { Server: /^github\.com/ } },
  ],
  messages: [
    {
      when: { body: /bad credentials/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'token-revoked': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /password authentication (?:was|is)/ },
      suggests: { 'scheme-mismatch': 'certain', 'credentials-invalid': 'hint' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /requires authentication/ },
      suggests: { 'credentials-missing': 'strong', 'scheme-mismatch': 'hint' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { headers: { 'X-GitHub-SSO': /required/ } },
      suggests: { 'permission-denied': 'strong', 'mfa-required': 'likely' },
      means: "The token is not authorised for this organisation's single sign-on.",
    },
    {
      when: { body: /saml enforcement/ },
      suggests: { 'permission-denied': 'strong', 'mfa-required': 'likely' },
      means: "The token is not authorised for this organisation's single sign-on.",
    },
    {
      when: { body: /rate limit exceeded|secondary rate limit/ },
      suggests: { 'rate-limited': 'certain', 'credentials-missing': 'hint' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /ha(?:ve|s) a user-agent header/ },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that the request lacks a User-Agent.',
    },
    {
      when: { body: /resource not accessible by/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /must have (?:admin|push) rights|needs the following scopes/ },
      suggests: { 'scope-insufficient': 'strong', 'permission-denied': 'likely' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /\('exp'\) is too far in the future/ },
      suggests: { 'clock-skew': 'strong', 'token-malformed': 'likely' },
      means:
        "The App's token ends more than the ten minutes ahead that GitHub allows: its lifetime is too long, or the clock that made it runs ahead.",
    },
    {
      when: { body: /'expiration time' claim|'exp'|'issued at' claim/ },
      suggests: { 'clock-skew': 'strong', 'token-expired': 'likely' },
      means: "The answer says that the times in the App's token are not accepted.",
    },
    {
      when: { body: /json web token could not be decoded/ },
      suggests: { 'token-malformed': 'strong', 'token-signature-invalid': 'likely' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /integration not found/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that no App has the id in "iss".',
    },
    {
      when: { body: /ip allow list/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /must specify two-factor|one-time password/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { status: 404, body: /"not found"/ },
      suggests: { 'permission-denied': 'likely', 'scope-insufficient': 'hint', 'credentials-missing': 'hint', 'endpoint-mismatch': 'hint' },
      means: 'What the caller may not see is said not to exist.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nX-GitHub-Request-Id: 1\n\n{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest","status":"401"}',
      cause: 'credentials-invalid',
      source: 'GitHub REST API docs',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nX-GitHub-Request-Id: 1\n\n{"message":"Resource not accessible by personal access token"}',
      cause: 'scope-insufficient',
      source: 'GitHub REST API docs',
    },
    {
      answer:
        'HTTP/1.1 404 Not Found\nX-GitHub-Request-Id: 1\n\n{"message":"Not Found","documentation_url":"https://docs.github.com/rest"}',
      cause: 'permission-denied',
      source: 'GitHub REST API docs',
    },
  ],
});
