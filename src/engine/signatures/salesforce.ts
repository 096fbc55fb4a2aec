import { defineSignature } from '../signature.ts';

/** Salesforce REST and SOAP API: errorCode (REST API Developer Guide, "Status Codes and Error Responses"). */
export default defineSignature({
  id: 'salesforce',
  product: 'Salesforce',
  layer: 'application',
  patterns: [
    {
      body: /invalid_session_id|api_disabled_for_org|api_currently_disabled|request_limit_exceeded|invalid_login: invalid username, password, security token|insufficient_access/,
    },
  ],
  messages: [
    {
      when: { body: /session is not valid for use with/ },
      suggests: { 'scope-insufficient': 'strong', 'ip-restricted': 'likely', 'permission-denied': 'likely' },
      means: 'The session was made without the right to use this API, or from another address than it is bound to.',
    },
    {
      when: { body: /invalid_session_id|session expired or invalid/ },
      suggests: { 'session-expired': 'strong', 'token-revoked': 'hint', 'environment-mismatch': 'hint' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /api_disabled_for_org|api_currently_disabled|insufficient_access/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /ip restricted|restricted ip/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /invalid_login|invalid username, password/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /request_limit_exceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]',
      cause: 'session-expired',
      source: 'Salesforce REST API Developer Guide',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n[{"message":"The REST API is not enabled for this Organization.","errorCode":"API_DISABLED_FOR_ORG"}]',
      cause: 'permission-denied',
      source: 'Salesforce REST API Developer Guide',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n[{"message":"This session is not valid for use with the REST API","errorCode":"INVALID_SESSION_ID"}]',
      cause: 'scope-insufficient',
      source: 'Salesforce Help, "API Enabled" and session scope',
    },
  ],
});
