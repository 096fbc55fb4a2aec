import { defineSignature } from '../signature.ts';

/** go-chi jwtauth and lestrrat-go/jwx (go-chi/jwtauth). */
export default defineSignature({
  id: 'go-chi-jwtauth',
  product: 'go-chi jwtauth',
  layer: 'application',
  patterns: [{ body: /^ ?(?:no token found|token is unauthorized|jwtauth: .{3,60}) ?$/ }],
  messages: [
    {
      when: { body: /no token found/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /token is unauthorized/ },
      suggests: { 'credentials-invalid': 'likely', 'token-signature-invalid': 'likely' },
      means: 'The token does not verify.',
    },
    { when: { body: /token is expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
  ],
  examples: [{ answer: 'HTTP/1.1 401 Unauthorized\n\nno token found', cause: 'credentials-missing', source: 'go-chi/jwtauth jwtauth.go' }],
});
