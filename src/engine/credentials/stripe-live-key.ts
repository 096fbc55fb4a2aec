import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'stripe-live-key',
  provider: 'Stripe',
  label: 'Stripe live key',
  revoke: 'https://dashboard.stripe.com/apikeys',
  recognise: byShape(
    { exact: /^(?:sk|rk)_live_[0-9A-Za-z]{10,247}$/ },
    { role: 'api-key', environment: 'live', home: ['api.stripe.com'], presented: 'Bearer, or Basic user name' },
  ),
  examples: { matches: ['rk_live_FAKEfake0123456789FAKEfa'], ignores: ['sk_test_FAKEfake0123456789FAKEfa'] },
});
