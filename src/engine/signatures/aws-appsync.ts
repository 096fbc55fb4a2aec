import { defineSignature } from '../signature.ts';

/** AWS AppSync: errorType of a refused call (docs.aws.amazon.com/appsync). */
export default defineSignature({
  id: 'aws-appsync',
  product: 'AWS AppSync',
  layer: 'gateway',
  patterns: [{ body: /"errortype" ?: ?"(?:unauthorizedexception|badrequestexception|unauthorized)"/ }],
  messages: [
    {
      when: { body: /valid authorization header not provided|missing authorization header/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    { when: { body: /token has expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /issuer is not correct|unable to parse jwt token\. issuer/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /not authorized to (?:make this call|access)/ },
      suggests: { 'permission-denied': 'strong', 'credentials-invalid': 'likely' },
      means: 'The key or identity is not accepted, or may not use this field.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"errorType":"UnauthorizedException","message":"Valid authorization header not provided."}]}',
      cause: 'credentials-missing',
      source: 'docs.aws.amazon.com/appsync',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"errorType":"UnauthorizedException","message":"Token has expired."}]}',
      cause: 'token-expired',
      source: 'docs.aws.amazon.com/appsync',
    },
  ],
});
