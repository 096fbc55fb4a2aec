import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'stripe-test-key',
  provider: 'Stripe',
  label: 'Stripe test key',
  revoke: 'https://dashboard.stripe.com/test/apikeys',
  recognise: byShape(
    { exact: /^(?:sk|rk)_test_[0-9A-Za-z]{10,247}$/ },
    { role: 'api-key', environment: 'test', home: ['api.stripe.com'], presented: 'Bearer, or Basic user name' },
  ),
  examples: { matches: ['sk_test_FAKEfake0123456789FAKEfa'], ignores: ['pk_test_FAKEfake0123456789FAKEfa'] },
});
