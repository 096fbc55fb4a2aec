import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'clojars-token',
  provider: 'Clojars',
  label: 'Clojars deploy token',
  revoke: 'https://clojars.org/tokens',
  recognise: byShape(
    { exact: /^CLOJARS_[a-f0-9]{60}$/, prefix: /^CLOJARS_[A-Za-z0-9]{8,}$/ },
    { role: 'access', home: ['clojars.org'], presented: 'Basic password' },
  ),
  examples: {
    matches: ['CLOJARS_0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab'],
    ignores: ['rubygems_0123456789abcdef0123456789abcdef0123456789abcdef'],
  },
});
