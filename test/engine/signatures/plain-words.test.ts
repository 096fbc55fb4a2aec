import { describe, expect, it } from '@jest/globals';
import { readSignatures } from '../../../src/engine/answer-pattern.ts';
import { scoreOf } from '../../../src/engine/scale.ts';
import plainWords from '../../../src/engine/signatures/plain-words.ts';

/** Sentences of libraries and services in many languages, as their sources print them: cause id → texts. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'token-expired': [
    '{"error":"Token has expired at 2024-05-01"}',
    'JWT expired at 2024-01-01T00:00:00Z. Current time: 2024',
    '{"message":"The incoming token has expired"}',
    'ExpiredSignatureError: Signature has expired',
    '{"error":"invalid_token","error_description":"Access token expired: eyJ..."}',
    '{"code":"token_expired","message":"Provided authentication token is expired. Please try signing in again."}',
    '{"errors":[{"message":"Your token has been expired"}]}',
    'access token is no longer valid',
    '"exp" claim timestamp check failed',
    'Expired token',
    'go-jose/jwt: validation failed, token is expired (exp)',
    '{"message":"Your authentication token has expired, please log in again"}',
    '{"error_code":"bad_jwt","msg":"invalid JWT: unable to parse or verify signature, token has invalid claims: token is expired"}',
    'personal access token expired',
    '{"errors":[{"code":"UNAUTHENTICATED","message":"JWT is expired"}]}',
    'Authentication token expired',
    '{"error":"The access token provided has expired."}',
    'PASETO: token expired',
    '{"title":"Unauthorized","detail":"Token lifetime exceeded"}',
    'SAS token has expired',
    '{"error":"API token expired on 2024-01-01"}',
    'SecurityTokenExpiredException: IDX10223: Lifetime validation failed',
  ],
  'token-signature-invalid': [
    'JWT signature does not match locally computed signature. JWT validity cannot be asserted',
    'crypto/rsa: verification error',
    'Signature verification raised',
    '{"message":"Signature verification failed"}',
    'go-jose/go-jose: error in cryptographic primitive',
    "The Token's Signature resulted invalid when verified using the Algorithm: SHA256withRSA",
    '{"error":"invalid_token","error_description":"Token signature is not valid"}',
    'JWTSignatureError',
    'io.jsonwebtoken.security.SignatureException',
    'token signature could not be verified',
    'jws signature verification failed',
    'InvalidSignatureError: Signature verification failed',
  ],
  'issuer-mismatch': [
    "The Claim 'iss' value doesn't match the required issuer.",
    'validation failed, invalid issuer claim (iss)',
    'token issued by untrusted authority: issuer https://x is not trusted',
    'Unexpected issuer https://a',
    'JWT issuer does not match configured issuer',
    'Unknown issuer',
    '{"message":"Issuer mismatch"}',
  ],
  'audience-mismatch': [
    "The Assertion's Audience 'https://old.example/saml' does not match SP entityId 'https://app.example/saml'",
    "The Claim 'aud' value doesn't contain the required audience.",
    'Invalid audience',
    "Token's audience does not match",
    'go-jose/go-jose/jwt: validation failed, invalid audience claim (aud)',
    "JWT (claims={...}) rejected due to invalid claims or other invalid content. Additional details: [[8] Audience (aud) claim [x] doesn't contain an acceptable identifier.",
    '{"error":"invalid_token","error_description":"JWT aud claim does not match"}',
    'wrong audience',
    'Token was not issued for this audience',
    'Expected audience api://x but got api://y',
  ],
  'token-not-yet-valid': [
    'The token is not yet valid (nbf)',
    'ImmatureSignatureError: The token is not yet valid (nbf)',
    'Cannot handle token with nbf prior to 2024-01-01',
    'JWT must not be accepted before 2024-01-01T00:00:00Z. Current time: 2023',
  ],
  'clock-skew': [
    'Cannot handle token with iat prior to 2024-01-01T00:00:00+0000',
    '{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}',
    'oauth_problem=timestamp_refused',
    'Request timestamp is too far from server time',
    'The request timestamp is outside the allowed window',
  ],
  'token-malformed': [
    'Invalid token: JWT strings must contain exactly 2 period characters. Found: 0',
    'Wrong number of segments',
    'The token was expected to have 3 parts, but got 1.',
    'Error decoding token headers.',
    'token contains an invalid number of segments',
    'Not a valid JWT',
    'Malformed JWT',
    'Could not parse JWT',
    'Unable to decode token',
    'Token is not a valid JWT',
    'Invalid JWT format',
    'jwt: token must have three parts',
  ],
  'algorithm-rejected': [
    'The specified alg value is not allowed',
    'unexpected signing method: HS256',
    'Algorithm not allowed',
    'signing method RS256 is invalid',
    'Unsupported algorithm none',
    'JWT alg HS256 not supported',
  ],
  'signing-key-unknown': [
    'Unable to find a signing key that matches: "abc"',
    '"kid" invalid, unable to lookup correct key',
    'No matching JWK found for kid abc',
    'Public key not found in jwks.json',
    'unknown key id',
    'Key with ID abc not found',
    'jwks: no key found for kid',
    'Cannot find matching key for kid abc',
  ],
  'credentials-missing': [
    'Missing Authorization header',
    'No token provided',
    '{"error":"Access token missing"}',
    'Authorization header is missing',
    'You must be logged in to access this resource',
    '{"message":"No auth token"}',
    '{"error":"API key is required"}',
    'Please provide a valid API key',
    'token required',
    'Authentication token was not supplied',
    'x-api-key header missing',
    'Unauthorized: no credentials',
    '{"error":"Please authenticate"}',
    'Missing API key. Please provide your key',
    'A token is required for authentication',
    '{"error":"auth_required"}',
    'Missing bearer token',
    'Bearer token not found in request',
    '{"message":"Auth header missing"}',
    'Missing or empty Authorization header',
    '{"error":"Not logged in"}',
    'No session',
    'You need to be logged in',
    'User not authenticated',
    'API key missing',
    'Authorization token not provided',
    'Unauthorized - token missing',
    'Sign in to continue',
  ],
  'credentials-invalid': [
    '{"error":"Invalid API Key"}',
    'The API key you provided is invalid',
    'Wrong credentials',
    '{"message":"Incorrect email or password"}',
    'Login failed for user',
    'Authentication failed',
    'Unknown API key',
    '{"cod":401, "message": "Invalid API key. Please see https://openweathermap.org/faq#error401 for more info."}',
    'API key not recognized',
    '{"error":{"message":"Invalid authentication token"}}',
    'Username and password not accepted',
    'Unable to authenticate you',
    'Could not authenticate you.',
    'Unauthorized: Invalid user credentials',
    '{"message":"Bad username/password"}',
    'Invalid login credentials',
    'API Key is invalid',
    '{"error":"The provided API key is not valid"}',
    'Password does not match',
    "Access denied for user 'root'@'localhost' (using password: YES)",
    'password authentication failed for user "app"',
    '{"message":"Invalid access key"}',
    '535 5.7.8 Username and Password not accepted',
    '{"Message":"Invalid credentials provided"}',
  ],
  'scope-insufficient': [
    'Token does not have the required scope',
    '{"error":"insufficient_scope"}',
    'This endpoint requires the read:users scope',
    'Required scopes: orders:write',
    'missing_scope',
    'The token does not have sufficient scope',
  ],
  'permission-denied': [
    'You do not have access to this resource',
    'User is not allowed to perform this operation',
    'Insufficient privileges',
    'Admin access required',
    'You are not authorized to access this resource',
    'User does not have the required role',
    '{"error":"Operation not permitted"}',
    'Access is denied',
    'You lack the required permissions',
  ],
  'csrf-rejected': [
    'Invalid CSRF token',
    'ForbiddenError: invalid csrf token',
    "Can't verify CSRF token authenticity.",
    'CSRF check failed',
    '{"code":"CSRF_INVALID"}',
    'The CSRF token has expired',
    'EBADCSRFTOKEN',
  ],
  'account-locked': [
    'Your account has been suspended',
    'Account is temporarily locked due to too many failed login attempts',
    'This user has been deactivated',
    'Your trial has expired',
    'Email not verified',
    'User account disabled',
    '{"error":"account_suspended"}',
    'Account locked',
    'Subscription inactive',
    'Your password has expired and must be changed',
  ],
  'rate-limited': [
    'Rate limit exceeded',
    'You have exceeded your daily quota',
    'Too many requests, please try again later.',
    '{"error":"rate_limited"}',
    'API calls quota exceeded',
  ],
  'ip-restricted': [
    'Your IP is not whitelisted',
    'IP address 1.2.3.4 is not in the allowed list',
    'Access from your IP address has been blocked',
    'Client IP not allowed',
    'Your IP address is not authorized',
    'Host not in allowlist',
  ],
  'session-expired': [
    'Your session has expired. Please log in again',
    '{"error":"Session timed out"}',
    'Session not found',
    'Session expired',
    '{"message":"Invalid session"}',
    'Session has timed out, sign in again',
  ],
  'mfa-required': [
    'Two-factor authentication required',
    'MFA code required',
    '{"error":"mfa_required"}',
    'Second factor required',
    '2FA required',
    'Step-up authentication required',
  ],
  'request-signature-invalid': [
    'Signature mismatch: string to sign was GET',
    'The request signature is invalid',
    'Invalid HMAC signature',
    '{"code":-1022,"msg":"Signature for this request is not valid."}',
    'oauth_problem=signature_invalid',
    'Signature does not match the request',
    'Invalid request signature',
    'HMAC mismatch',
  ],
  'token-revoked': [
    'This token has been revoked',
    'API key revoked',
    'Session revoked',
    'token is blacklisted',
    'The token was revoked by the user',
  ],
  'token-type-mismatch': ['Refresh token cannot be used to access this endpoint', 'Invalid token type. Expected access'],
  'environment-mismatch': [
    'This API key belongs to a different environment',
    'You are using a test key in live mode',
    'API key is for the sandbox environment, not production',
    'Token is not valid for this tenant',
  ],
  'client-certificate-required': ['No client certificate presented', 'SSL client certificate required'],
  'waf-blocked': [
    'The requested URL was rejected. Please consult with your administrator. Your support ID is: 123',
    'Request unsuccessful. Incapsula incident ID: 1-1',
    'This website is using a security service to protect itself from online attacks',
  ],
  'scheme-mismatch': [
    'Authorization type not supported',
    'Only Bearer authentication is supported',
    'Unsupported authorization scheme',
    'Unsupported authentication method',
    'Expected Basic authentication',
  ],
  'credentials-malformed': [
    'Invalid authorization header format',
    'Authorization header format must be Bearer {token}',
    'auth header format must be Bearer {token}',
    'Malformed Authorization header',
    'Authorization header must start with Bearer',
    'Invalid Authorization header',
    'Authorization header malformed',
  ],
  'server-misconfigured': ['JWT secret not configured', 'Authentication is misconfigured on the server'],
  'identity-provider-unavailable': [
    'failed to fetch JWKS: connection refused',
    'Unable to obtain configuration from: https://idp/.well-known/openid-configuration',
    'Error fetching JWKS',
  ],
  'token-binding-mismatch': ['DPoP proof is required'],
  'redirect-uri-mismatch': ['{"error":"redirect_uri_mismatch"}'],
  'credentials-conflict': ['Multiple authentication methods provided'],
};

const topOf = (status: number, body: string): string | undefined => {
  const answer = { status, statusText: '', httpVersion: '1.1', headers: [], body, bodyTruncated: false };
  return [...readSignatures([plainWords], answer).clues].sort((one, other) => scoreOf([other]) - scoreOf([one]))[0]?.causeId;
};

describe('the words of libraries and services', () => {
  const cases = Object.entries(SENTENCES).flatMap(([cause, texts]) => texts.map((text) => [cause, text] as const));

  it.each(cases)('say %s: %s', (cause, text) => {
    const top = topOf(401, text);

    expect(top).toBe(cause);
  });

  it('say nothing in an answer that refuses nothing', () => {
    const top = topOf(200, '{"help":"You see \'jwt expired\' when the token has expired"}');

    expect(top).toBeUndefined();
  });

  it.each([
    '<html><head><meta name="csrf-token" content="abc"><script src="https://www.google.com/recaptcha/api.js"></script></head><h1>401</h1></html>',
    '<html><head><title>401</title><style>.token{color:red}</style></head><body><h1>Unauthorized</h1></body></html>',
    '{"message":"Unauthorized","requestId":"4f1c"}',
    '{"error":"Forbidden"}',
  ])('say nothing where a page merely holds such words: %s', (body) => {
    const top = topOf(401, body);

    expect(top).toBeUndefined();
  });
});

describe('words about a thing called token', () => {
  const heard = (status: number, body: string): readonly string[] =>
    readSignatures([plainWords], { status, statusText: '', httpVersion: '1.1', headers: [], body, bodyTruncated: false }).clues.map(
      ({ causeId }) => causeId,
    );

  it('are about the thing in a 404, and about the credential in a 401', () => {
    expect(heard(404, '{"error":"Token not found"}')).not.toContain('credentials-missing');
    expect(heard(404, '{"error":"Missing API key"}')).toContain('credentials-missing');
    expect(heard(401, '{"error":"Token not found"}')).toContain('credentials-missing');
  });

  it('name a variable in GraphQL', () => {
    expect(heard(400, 'Variable "$token" of required type "String!" was not provided.')).toEqual([]);
    expect(heard(400, 'The key was not provided.')).toContain('credentials-missing');
  });

  it('say that a token ends too late, which is no expiry', () => {
    const [first] = heard(401, "'Expiration time' claim ('exp') is too far in the future");

    expect(first).toBe('clock-skew');
    expect(heard(401, 'exp is too far in the future')).not.toContain('token-expired');
  });
});
