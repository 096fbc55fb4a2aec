import { defineSignature } from '../signature.ts';

/** Nextcloud: OCS and WebDAV (nextcloud/server). */
export default defineSignature({
  id: 'nextcloud',
  product: 'Nextcloud',
  layer: 'application',
  patterns: [
    { body: /sabre\\{1,2}dav\\{1,2}exception|<statuscode>99[67]<|"statuscode" ?: ?99[67]|current user is not logged in/ },
    { challenge: /realm="(?:nextcloud|owncloud)/ },
  ],
  messages: [
    {
      when: { body: /username or password was incorrect/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /cannot authenticate over ajax calls|csrf check failed/ },
      suggests: { 'csrf-rejected': 'strong', 'credentials-missing': 'likely' },
      means: 'A browser session without the request token was refused.',
    },
    {
      when: { body: /current user is not logged in|no '?authorization/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /no basic authentication headers/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /reached maximum delay|bruteforce/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /app password|two-factor/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n<d:error xmlns:d="DAV:"><s:exception>Sabre\\DAV\\Exception\\NotAuthenticated</s:exception><s:message>No public access to this resource., Username or password was incorrect</s:message></d:error>',
      cause: 'credentials-invalid',
      source: 'nextcloud/server apps/dav',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n<ocs><meta><status>failure</status><statuscode>997</statuscode><message>Current user is not logged in</message></meta></ocs>',
      cause: 'credentials-missing',
      source: 'nextcloud/server OCS',
    },
  ],
});
