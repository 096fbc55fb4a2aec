import { defineFormat } from '../format.ts';
import { besideFailure, readMixed } from '../lib/mixed-paste.ts';
import { unwrapped } from '../lib/wrapping.ts';

/** A token as a viewer shows it: header and claims in JSON, alone or beside a failure. */
export default defineFormat({
  id: 'token-claims',
  confidence(text) {
    return besideFailure(unwrapped(text)).claims === null ? 0 : 0.983;
  },
  parse(text, readRest) {
    const inner = unwrapped(text);
    const beside = besideFailure(inner);
    if (beside.claims === null)
      return { problem: 'There are no token claims in this text. Give the token itself, or its decoded payload as JSON.' };
    return readMixed(inner, beside, readRest);
  },
  examples: [
    '{"iss":"https://id.example.com/","sub":"alice","aud":"orders-api","exp":1795240200}',
    '{\n  "alg": "RS256",\n  "kid": "k1"\n}\n{\n  "iss": "https://id.example.com/",\n  "aud": ["orders-api"],\n  "exp": 1795240200 // Fri Nov 21 2026\n}',
    "jwt.exceptions.ImmatureSignatureError: The token is not yet valid (iat)\ntoken: {'iss': 'https://id.example.com/', 'iat': 1795240200, 'admin': True}",
    '{"header":{"alg":"RS256"},"payload":{"sub":"1","exp":1795240200},"signature":"x"}',
    'GET /v1/me HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n\nclaims: {"iss":"https://id.example.com/","aud":"orders-api"}',
  ],
});
