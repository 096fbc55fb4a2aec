import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'square-token',
  provider: 'Square',
  label: 'Square access token',
  revoke: 'https://developer.squareup.com/apps',
  recognise: byShape(
    { exact: /^EAAA[A-Za-z0-9_+=-]{60}$/ },
    { role: 'access', home: ['squareup.com', 'squareupsandbox.com'], presented: 'Bearer; the sandbox has its own host' },
  ),
  examples: {
    matches: ['EAAAFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfa'],
    ignores: [
      'EAAFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123',
    ],
  },
});
