import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'shippo-token',
  provider: 'Shippo',
  label: 'Shippo API token',
  revoke: 'https://apps.goshippo.com/settings/api',
  recognise: byShape(
    {
      exact: /^shippo_(?:live|test)_[a-fA-F0-9]{40}$/,
      prefix: /^shippo_(?:live|test)_/,
      stages: { live: /^shippo_live_/, test: /^shippo_test_/ },
    },
    { role: 'access', home: ['api.goshippo.com'], presented: 'scheme ShippoToken' },
  ),
  examples: { matches: ['shippo_test_0123456789abcdef0123456789abcdef01234567'], ignores: ['sk_test_FAKEfake0123456789FAKEfa'] },
});
