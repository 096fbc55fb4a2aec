import { defineSignature, type SignatureMessage } from '../signature.ts';
import { ACCESS } from './plain-words/access.ts';
import { AROUND } from './plain-words/around.ts';
import { REFUSALS } from './plain-words/family.ts';
import { MISSING_OR_WRONG } from './plain-words/missing-or-wrong.ts';
import { PRESENTATION } from './plain-words/presentation.ts';
import { TOKENS } from './plain-words/tokens.ts';

/** Narrow families first: of two that match, the first weighs more. */
const FAMILIES = [...AROUND, ...TOKENS, ...PRESENTATION, ...ACCESS, ...MISSING_OR_WRONG];

const messages = FAMILIES.flatMap(
  ([words, suggests, means, status = REFUSALS]): readonly (SignatureMessage & { readonly standalone: true })[] => [
    { when: { status, challenge: words }, suggests, means, standalone: true },
    { when: { status, body: words }, suggests, means, standalone: true },
  ],
);

/** What libraries and frameworks of every language say about a refused credential: read whoever answers. Names no product. */
export default defineSignature({
  id: 'plain-words',
  product: 'Any server',
  layer: 'unknown',
  patterns: [],
  messages,
  examples: [
    { answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"jwt expired"}', cause: 'token-expired', source: 'auth0/node-jsonwebtoken verify.js' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nSignature has expired', cause: 'token-expired', source: 'jpadilla/pyjwt api_jwt.py' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nJWT expired 3600 seconds ago', cause: 'token-expired', source: 'jwtk/jjwt DefaultJwtParser' },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"invalid signature"}',
      cause: 'token-signature-invalid',
      source: 'auth0/node-jsonwebtoken verify.js',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\njwt audience invalid. expected: a',
      cause: 'audience-mismatch',
      source: 'auth0/node-jsonwebtoken verify.js',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nInvalid issuer', cause: 'issuer-mismatch', source: 'jpadilla/pyjwt api_jwt.py' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\njwt not active', cause: 'token-not-yet-valid', source: 'auth0/node-jsonwebtoken verify.js' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nNot enough segments', cause: 'token-malformed', source: 'jpadilla/pyjwt api_jws.py' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nNo authorization token was found', cause: 'credentials-missing', source: 'auth0/express-jwt' },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nInvalid username or password',
      cause: 'credentials-invalid',
      source: 'the wording of many login forms',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nCSRF verification failed. Request aborted.',
      cause: 'csrf-rejected',
      source: 'django/django views/csrf.py',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\nWebhook Error: No stripe-signature header value was provided.',
      cause: 'credentials-missing',
      source: 'stripe/stripe-node Webhooks.ts',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"errors":[{"message":"Invalid JWT authentication token prefix."}]}',
      cause: 'scheme-mismatch',
      source: 'graphql-hive/graphql-yoga plugin-jwt',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"statusCode":401,"name":"UnauthorizedError","message":"Authorization header is not of type \'Bearer\'."}}',
      cause: 'scheme-mismatch',
      source: 'loopbackio/loopback-next authentication-jwt',
    },
    { answer: 'HTTP/1.1 403 Forbidden\n\nYou do not own this resource', cause: 'permission-denied', source: 'an application on koajs/koa' },
    {
      answer: "HTTP/1.1 401 Unauthorized\\n\\nclaim 'cid' value 'other' does not match expected value 'shop'",
      cause: 'audience-mismatch',
      source: 'okta/okta-oidc-js jwt-verifier',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Client ID not allowed: other. Expected: shopclient"}',
      cause: 'audience-mismatch',
      source: 'awslabs/aws-jwt-verify assert.ts',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"issuer not configured: https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_ZZZZZZZZZ"}',
      cause: 'issuer-mismatch',
      source: 'awslabs/aws-jwt-verify jwt-verifier.ts',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nToken has been revoked', cause: 'token-revoked', source: 'vimalloc/flask-jwt-extended' },
    {
      answer: "HTTP/1.1 401 Unauthorized\n\nUnable to find a signing key that matches 'abc'",
      cause: 'signing-key-unknown',
      source: 'auth0/node-jwks-rsa',
    },
  ],
});
