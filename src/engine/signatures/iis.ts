import { defineSignature } from '../signature.ts';

/** IIS: sub-status codes and the pages that show them (learn.microsoft.com, http-status-code). */
export default defineSignature({
  id: 'iis',
  product: 'Microsoft IIS',
  layer: 'gateway',
  patterns: [
    { body: /http error 40[13]\.\d{1,3}\b|<title>40[13] - (?:unauthorized|forbidden): access is denied/ },
    { headers: { Server: /^microsoft-iis/ } },
  ],
  messages: [
    {
      when: { body: /(?:http error |substatus )401\.(?:50[12])\b/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /(?:http error |substatus )401\.50[34]\b/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /(?:http error |substatus )403\.50[12]\b/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /(?:http error |substatus )403\.(?:6|8|503)\b/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /(?:http error |substatus )403\.(?:7|12|13|16|17)\b/ },
      suggests: { 'client-certificate-required': 'certain' },
      means: 'The sub-status says that the client certificate is missing or not accepted.',
    },
    {
      when: { body: /(?:http error |substatus )403\.[45]\b/ },
      suggests: { 'endpoint-mismatch': 'certain' },
      means: 'The sub-status says that the resource is served over TLS only.',
    },
    {
      when: { body: /(?:http error |substatus )401\.2\b/ },
      suggests: { 'credentials-missing': 'certain', 'scheme-mismatch': 'hint' },
      means: 'The sub-status says that no scheme that the server offers was used.',
    },
    {
      when: { body: /(?:http error |substatus )401\.(?:[3-5]|7)\b/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The sub-status says that the user is known but not allowed here.',
    },
    {
      when: { body: /(?:http error |substatus )401\.1\b/ },
      suggests: { 'credentials-invalid': 'certain', 'account-locked': 'hint' },
      means: 'The sub-status says that the logon failed.',
    },
    {
      when: { challenge: /^(?:negotiate|ntlm)/ },
      suggests: { 'credentials-missing': 'likely', 'scheme-mismatch': 'hint' },
      means: 'The server asks for the sign-in of its domain.',
    },
    {
      when: { body: /access is denied due to invalid credentials/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'likely' },
      means: 'The page says the same for missing and wrong credentials.',
    },
    {
      when: { body: /403 - forbidden: access is denied/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\n\nHTTP Error 401.3 - Unauthorized',
      cause: 'permission-denied',
      source: 'Microsoft IIS documentation',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nServer: Microsoft-IIS/10.0\n\nHTTP Error 403.7 - Forbidden',
      cause: 'client-certificate-required',
      source: 'Microsoft IIS documentation',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nServer: Microsoft-IIS/10.0\nWWW-Authenticate: Negotiate\nWWW-Authenticate: NTLM\n\n',
      cause: 'credentials-missing',
      source: 'Microsoft IIS documentation',
    },
  ],
});
