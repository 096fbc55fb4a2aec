import { defineSignature } from '../signature.ts';

/** Django REST framework: rest_framework/authentication.py and exceptions.py, and the CSRF page of Django under it. */
export default defineSignature({
  id: 'django-rest-framework',
  product: 'Django REST framework',
  layer: 'application',
  patterns: [
    {
      body: /"detail" ?: ?"(?:authentication credentials were not provided|invalid token header|invalid basic header|invalid username\/password|user inactive or deleted|csrf failed|you do not have permission to perform this action|request was throttled|incorrect authentication credentials|invalid token)\b/,
    },
    { challenge: /^token$/ },
    { body: /csrf verification failed\. request aborted/ },
  ],
  messages: [
    {
      when: { body: /credentials were not provided/ },
      suggests: { 'credentials-missing': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The answer says that no credential was seen; one of another scheme counts as none.',
    },
    {
      when: { body: /invalid (?:token|basic) header/ },
      suggests: { 'credentials-malformed': 'strong' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /invalid username\/password|incorrect authentication credentials/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /user inactive or deleted/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /csrf (?:failed|verification)/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /do not have permission to perform/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /request was throttled/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /"detail" ?: ?"invalid token\.?"/ },
      suggests: { 'credentials-invalid': 'strong', 'token-revoked': 'hint' },
      means: 'The answer says that the token is not in its list.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"detail":"Authentication credentials were not provided."}',
      cause: 'credentials-missing',
      source: 'encode/django-rest-framework exceptions.py',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Token\n\n{"detail":"Invalid token."}',
      cause: 'credentials-invalid',
      source: 'encode/django-rest-framework authentication.py',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"detail":"CSRF Failed: CSRF token missing."}',
      cause: 'csrf-rejected',
      source: 'encode/django-rest-framework authentication.py',
    },
  ],
});
