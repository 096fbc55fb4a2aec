import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'duffel-token',
  provider: 'Duffel',
  label: 'Duffel API token',
  recognise: byShape(
    {
      exact: /^duffel_(?:test|live)_[A-Za-z0-9_=-]{43}$/,
      prefix: /^duffel_(?:test|live)_/,
      stages: { live: /^duffel_live_/, test: /^duffel_test_/ },
    },
    { role: 'access', home: ['api.duffel.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['duffel_test_FAKEfake0123456789FAKEfake0123456789FAKEfak'],
    ignores: ['shippo_test_0123456789abcdef0123456789abcdef01234567'],
  },
});
