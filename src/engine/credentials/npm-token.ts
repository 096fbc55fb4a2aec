import { defineCredential } from '../credential.ts';
import { hasBase62Checksum } from '../lib/token-checksum.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'npm-token',
  provider: 'npm',
  label: 'npm access token',
  revoke: 'https://www.npmjs.com/settings/~/tokens',
  recognise: byShape(
    { exact: /^npm_[A-Za-z0-9]{36}$/, checks: hasBase62Checksum, prefix: /^npm_[A-Za-z0-9]{4,}$/ },
    { role: 'access', home: ['npmjs.org'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['npm_FAKEfake0123456789FAKEfake0123456789'],
    ignores: ['pypi-FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfa'],
  },
});
