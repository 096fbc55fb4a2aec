import { defineSignature } from '../signature.ts';

/** Bitbucket Cloud REST API (developer.atlassian.com/cloud/bitbucket). */
export default defineSignature({
  id: 'bitbucket',
  product: 'Bitbucket',
  layer: 'application',
  patterns: [{ body: /"type" ?: ?"error", ?"error" ?: ?\{ ?"message"|required privilege scopes|bitbucket\.org/ }],
  messages: [
    {
      when: { body: /privilege scopes/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'against' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /invalid or not supported for this endpoint/ },
      suggests: { 'credentials-invalid': 'strong', 'token-type-mismatch': 'likely' },
      means: 'The token is wrong, or of a kind that this address does not take.',
    },
    {
      when: { body: /no longer support\w{0,4} account passwords?|app passwords? .{0,40}(?:deprecated|removed|no longer)/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /access token expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /whitelist|allowlist/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"type":"error","error":{"message":"Your credentials lack one or more required privilege scopes.","detail":{"granted":["account"],"required":["repository"]}}}',
      cause: 'scope-insufficient',
      source: 'developer.atlassian.com/cloud/bitbucket',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"type":"error","error":{"message":"Token is invalid or not supported for this endpoint."}}',
      cause: 'credentials-invalid',
      source: 'developer.atlassian.com/cloud/bitbucket',
    },
  ],
});
