import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'rubygems-key',
  provider: 'RubyGems',
  label: 'RubyGems API key',
  revoke: 'https://rubygems.org/profile/api_keys',
  recognise: byShape(
    { exact: /^rubygems_[a-f0-9]{48}$/, prefix: /^rubygems_[a-f0-9]{4,}$/ },
    { role: 'api-key', home: ['rubygems.org'], presented: 'Authorization without a scheme' },
  ),
  examples: {
    matches: ['rubygems_0123456789abcdef0123456789abcdef0123456789abcdef'],
    ignores: ['npm_FAKEfake0123456789FAKEfake0123456789'],
  },
});
