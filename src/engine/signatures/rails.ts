import { defineSignature } from '../signature.ts';

/** Ruby on Rails: request forgery protection and HTTP authentication (rails/rails actionpack). */
export default defineSignature({
  id: 'rails',
  product: 'Ruby on Rails',
  layer: 'application',
  patterns: [
    { body: /invalidauthenticitytoken|^ ?http token: access denied\.|^ ?http basic: access denied\.\s{0,3}$/ },
    { headers: { 'X-Runtime': true } },
    { challenge: /^token realm="application"|^basic realm="application"/ },
  ],
  messages: [
    {
      when: { body: /invalidauthenticitytoken|can't verify csrf token authenticity/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /^ ?http (?:token|basic|digest): access denied/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely', 'permission-denied': 'against' },
      means: 'The credential is missing or wrong; Rails says the same of both.',
    },
    {
      when: { body: /blocked host: |blocked hosts:/ },
      suggests: { 'endpoint-mismatch': 'certain' },
      means: 'Rails refuses the host name: it is not in config.hosts.',
    },
  ],
  examples: [
    {
      answer: "HTTP/1.1 422 Unprocessable Entity\n\nActionController::InvalidAuthenticityToken (Can't verify CSRF token authenticity.)",
      cause: 'csrf-rejected',
      source: 'rails/rails actionpack request_forgery_protection.rb',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Token realm="Application"\n\nHTTP Token: Access denied.',
      cause: 'credentials-missing',
      source: 'rails/rails actionpack http_authentication.rb',
    },
  ],
});
