import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'onepassword-token',
  provider: '1Password',
  label: 'service token of 1Password',
  revoke: 'https://my.1password.com/developer-tools/directory',
  recognise: byShape(
    { exact: /^ops_eyJ[A-Za-z0-9+/]{250,}={0,3}$/, prefix: /^ops_eyJ[A-Za-z0-9+/]{4,}/ },
    { role: 'access', home: ['1password.com', '1password.eu', '1password.ca'], presented: 'SDK and command line only' },
  ),
  examples: {
    matches: [
      'ops_eyJFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake01234567',
    ],
    ignores: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'],
  },
});
