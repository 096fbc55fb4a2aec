import { defineSignature } from '../signature.ts';

/** Jira and Confluence: Seraph marker fields and texts (confluence.atlassian.com). */
export default defineSignature({
  id: 'atlassian',
  product: 'Atlassian Jira and Confluence',
  layer: 'application',
  patterns: [
    { headers: { 'X-Seraph-LoginReason': true } },
    { challenge: /^oauth realm="https/ },
    { headers: { 'X-AUSERNAME': true } },
    { body: /client must be authenticated to access this resource/ },
  ],
  messages: [
    {
      when: { headers: { 'X-Authentication-Denied-Reason': /captcha/ } },
      suggests: { 'account-locked': 'certain' },
      means: 'After too many failures a captcha must be solved first: the password was not even checked.',
    },
    {
      when: { headers: { 'X-Seraph-LoginReason': /authentication_denied/ } },
      suggests: { 'account-locked': 'certain' },
      means: 'After too many failures a captcha must be solved first: the password was not even checked.',
    },
    {
      when: { headers: { 'X-Seraph-LoginReason': /authenticated_failed/ } },
      suggests: { 'credentials-invalid': 'certain', 'token-expired': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { headers: { 'X-Seraph-LoginReason': /authorisation_failed/ } },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /client must be authenticated|not authenticated/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'hint' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /xsrf check failed/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /scope does not match/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /current user not permitted/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nX-Seraph-LoginReason: AUTHENTICATED_FAILED\nWWW-Authenticate: OAuth realm="https%3A%2F%2Fjira.example"\n\nUnauthorized (401)',
      cause: 'credentials-invalid',
      source: 'Atlassian knowledge base',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Seraph-LoginReason: AUTHENTICATION_DENIED\n\n',
      cause: 'account-locked',
      source: 'Atlassian knowledge base',
    },
  ],
});
