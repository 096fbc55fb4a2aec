import { defineSignature } from '../signature.ts';

/** Jenkins: its marker fields and CrumbFilter (hudson/security). */
export default defineSignature({
  id: 'jenkins',
  product: 'Jenkins',
  layer: 'application',
  patterns: [
    { headers: { 'X-Jenkins': true } },
    { headers: { 'X-You-Are-Authenticated-As': true } },
    { challenge: /basic realm="jenkins"/ },
    { body: /no valid crumb was included/ },
  ],
  messages: [
    {
      when: { body: /no valid crumb/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /invalid password\/token/ },
      suggests: { 'credentials-invalid': 'certain', 'token-revoked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { status: 403, headers: { 'X-You-Are-Authenticated-As': /^anonymous/ } },
      suggests: { 'credentials-missing': 'strong', 'permission-denied': 'likely' },
      means: 'The answer shows that the caller counts as anonymous.',
    },
    {
      when: { status: 403, headers: { 'X-Required-Permission': true } },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /authentication required/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /is missing the [\w/]{1,40} permission/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\nX-Jenkins: 2.4\n\nNo valid crumb was included in the request',
      cause: 'csrf-rejected',
      source: 'jenkinsci/jenkins CrumbFilter',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nX-Jenkins: 2.4\nWWW-Authenticate: Basic realm="Jenkins"\n\nInvalid password/token for user: ann',
      cause: 'credentials-invalid',
      source: 'jenkinsci/jenkins BasicHeaderProcessor',
    },
  ],
});
