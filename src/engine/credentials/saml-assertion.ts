import { defineCredential } from '../credential.ts';
import { readReadableToken } from '../lib/readable-token.ts';

/** Source: OASIS SAML 2.0 Core; RFC 7522 §2.1 puts it into Base64url for the token endpoint. */
export default defineCredential({
  id: 'saml-assertion',
  provider: null,
  label: 'SAML assertion',
  recognise: (value) => (readReadableToken(value)?.kind === 'SAML assertion' ? { role: 'id', confidence: 0.98 } : null),
  examples: {
    matches: [
      'PHNhbWw6QXNzZXJ0aW9uIHhtbG5zOnNhbWw9InVybjpvYXNpczpuYW1lczp0YzpTQU1MOjIuMDphc3NlcnRpb24iIElEPSJfMSI+PC9zYW1sOkFzc2VydGlvbj4=',
    ],
    ignores: ['PGh0bWw+PGJvZHk+bm8gYXNzZXJ0aW9uIGhlcmUgYXQgYWxsPC9ib2R5PjwvaHRtbD4='],
  },
});
