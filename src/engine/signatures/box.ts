import { defineSignature } from '../signature.ts';

/** Box API: challenge of a refused token (developer.box.com, 401 errors). */
export default defineSignature({
  id: 'box',
  product: 'Box',
  layer: 'application',
  patterns: [{ challenge: /bearer realm="service"/ }],
  messages: [
    {
      when: { challenge: /insufficient_scope/ },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    { when: { challenge: /realm="service"$/ }, suggests: { 'credentials-missing': 'strong' }, means: 'No token was sent.' },
    {
      when: { challenge: /error="invalid_token"/ },
      suggests: { 'token-expired': 'likely', 'credentials-invalid': 'likely', 'token-revoked': 'hint' },
      means: 'Tokens of Box live for an hour; an expired one and a wrong one get the same answer.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="Service", error="invalid_token", error_description="The access token provided is invalid."\n\n',
      cause: 'token-expired',
      source: 'developer.box.com, 401 errors',
    },
  ],
});
