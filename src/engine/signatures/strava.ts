import { defineSignature } from '../signature.ts';

/** Strava API: Fault with its errors (developers.strava.com). */
export default defineSignature({
  id: 'strava',
  product: 'Strava',
  layer: 'application',
  patterns: [{ body: /"resource" ?: ?"(?:accesstoken|athlete|application|refreshtoken|authorizationcode)", ?"field"/ }],
  messages: [
    {
      when: { body: /"field" ?: ?"[a-z_]{3,20}:?[a-z_]{0,20}permission".{0,40}"code" ?: ?"missing"|:read_permission|:write_permission/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /"resource" ?: ?"(?:refreshtoken|authorizationcode)".{0,60}"code" ?: ?"invalid"/ },
      suggests: { 'grant-rejected': 'certain' },
      means: 'The code or refresh token can no longer be used.',
    },
    {
      when: { body: /rate limit exceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /"field" ?: ?"access_token".{0,40}"code" ?: ?"invalid"/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"Authorization Error","errors":[{"resource":"AccessToken","field":"activity:read_permission","code":"missing"}]}',
      cause: 'scope-insufficient',
      source: 'developers.strava.com',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"Authorization Error","errors":[{"resource":"Athlete","field":"access_token","code":"invalid"}]}',
      cause: 'credentials-invalid',
      source: 'developers.strava.com',
    },
  ],
});
