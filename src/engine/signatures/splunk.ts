import { defineSignature } from '../signature.ts';

/** Splunk: HTTP Event Collector codes and the management port (docs.splunk.com). */
export default defineSignature({
  id: 'splunk',
  product: 'Splunk',
  layer: 'application',
  patterns: [
    { body: /"text" ?: ?"[^"]{3,60}", ?"code" ?: ?\d{1,2} ?[,}]|call not properly authenticated/ },
    { headers: { Server: /^splunkd/ } },
    { challenge: /realm="\/splunk"/ },
  ],
  messages: [
    {
      when: { body: /"code" ?: ?2 ?[,}]|token is required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"code" ?: ?3 ?[,}]|invalid authorization/ },
      suggests: { 'credentials-malformed': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The Authorization field is not "Splunk" and the token.',
    },
    {
      when: { body: /"code" ?: ?4 ?[,}]|"text" ?: ?"invalid token"/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"code" ?: ?1 ?[,}]|token disabled/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /"code" ?: ?7 ?[,}]|incorrect index/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /call not properly authenticated/ },
      suggests: { 'credentials-missing': 'strong', 'session-expired': 'likely', 'credentials-invalid': 'likely' },
      means: 'The call carries no session key, or one that has ended.',
    },
    {
      when: { body: />login failed</ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"text":"Invalid token","code":4}',
      cause: 'credentials-invalid',
      source: 'docs.splunk.com, HTTP Event Collector codes',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"text":"Invalid authorization","code":3}',
      cause: 'credentials-malformed',
      source: 'docs.splunk.com, HTTP Event Collector codes',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: Splunkd\n\n<response><messages><msg type="WARN">call not properly authenticated</msg></messages></response>',
      cause: 'credentials-missing',
      source: 'docs.splunk.com, REST API',
    },
  ],
});
