import { defineSignature } from '../signature.ts';

/** JWT middleware of the Go frameworks Echo, Fiber and gin (labstack/echo-jwt, gofiber/contrib, appleboy/gin-jwt). */
export default defineSignature({
  id: 'echo-jwt',
  product: 'Echo and gin JWT middleware',
  layer: 'application',
  patterns: [
    {
      body: /missing or malformed jwt|invalid or expired jwt|"message" ?: ?"(?:auth header is empty|cookie token is empty|query token is empty)"/,
    },
    { challenge: /^jwt realm=/ },
  ],
  messages: [
    {
      when: { body: /(?:auth header|cookie token|query token|parameter token) is empty/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /missing or malformed jwt/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-malformed': 'likely' },
      means: 'No token was found where the middleware looks, or not in the form "Bearer" and token.',
    },
    {
      when: { body: /invalid or expired jwt/ },
      suggests: { 'token-expired': 'strong', 'token-signature-invalid': 'likely' },
      means: 'The token has expired or does not verify; the middleware says the same of both.',
    },
    { when: { body: /token is expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"message":"missing or malformed jwt"}',
      cause: 'credentials-missing',
      source: 'labstack/echo-jwt jwt.go',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"invalid or expired jwt"}',
      cause: 'token-expired',
      source: 'labstack/echo-jwt jwt.go',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: JWT realm=test zone\n\n{"code":401,"message":"auth header is empty"}',
      cause: 'credentials-missing',
      source: 'appleboy/gin-jwt auth_jwt.go',
    },
  ],
});
