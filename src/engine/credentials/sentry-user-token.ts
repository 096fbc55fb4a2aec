import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'sentry-user-token',
  provider: 'Sentry',
  label: 'Sentry user token',
  revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
  recognise: byShape({ exact: /^sntryu_[a-f0-9]{64}$/, prefix: /^sntryu_[a-f0-9]{4,}$/ }, { role: 'access', presented: 'Bearer' }),
  examples: {
    matches: ['sntryu_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
    ignores: [
      'sntrys_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123',
    ],
  },
});
