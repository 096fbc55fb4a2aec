import { defineSignature } from '../signature.ts';

/** Tomcat: its error report valve and authenticators (catalina/authenticator). */
export default defineSignature({
  id: 'tomcat',
  product: 'Apache Tomcat',
  layer: 'application',
  patterns: [
    { body: /http status 40[13] - |<h3>apache tomcat/ },
    { headers: { Server: /coyote/ } },
    { challenge: /^basic realm="authentication required"/ },
    { body: /no client certificate chain in this request|cannot authenticate with the provided credentials/ },
  ],
  messages: [
    {
      when: { body: /no client certificate chain/ },
      suggests: { 'client-certificate-required': 'certain' },
      means: 'The answer says that a client certificate is needed.',
    },
    {
      when: { body: /cannot authenticate with the provided credentials/ },
      suggests: { 'credentials-invalid': 'strong', 'client-certificate-required': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { challenge: /\bstale="?true/ },
      suggests: { 'request-signature-invalid': 'strong' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { status: 401, challenge: /^basic/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'hint' },
      means: 'The server gives one answer for missing and for wrong passwords.',
    },
    {
      when: {
        body: /access to the (?:requested|specified) resource (?:has been|is) (?:denied|forbidden)|server understood the request but refuses/,
      },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="Authentication required"\n\n<h1>HTTP Status 401 – Unauthorized</h1>',
      cause: 'credentials-invalid',
      source: 'apache/tomcat BasicAuthenticator.java',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nNo client certificate chain in this request',
      cause: 'client-certificate-required',
      source: 'apache/tomcat SSLAuthenticator',
    },
  ],
});
