import { defineSignature } from '../signature.ts';

/** QuickBooks Online API: Fault codes (developer.intuit.com, error codes). */
export default defineSignature({
  id: 'quickbooks',
  product: 'QuickBooks Online',
  layer: 'application',
  patterns: [{ body: /errorcode=003200|"fault" ?: ?\{.{0,200}"type" ?: ?"authentication|applicationauthorizationfailed/ }],
  messages: [
    { when: { body: /token expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /malformed bearer token/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    { when: { body: /token revoked/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    {
      when: { body: /003100|applicationauthorizationfailed/ },
      suggests: { 'permission-denied': 'strong', 'environment-mismatch': 'likely' },
      means: 'The app is not connected to this company, or uses keys of the other environment.',
    },
    {
      when: { body: /003200/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"fault":{"error":[{"message":"message=AuthenticationFailed; errorCode=003200; statusCode=401","detail":"Token expired: AB01","code":"3200"}],"type":"AUTHENTICATION"}}',
      cause: 'token-expired',
      source: 'developer.intuit.com, error codes',
    },
  ],
});
