import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: https://docs.stripe.com/keys. */
export default defineCredential({
  id: 'stripe-publishable-key',
  provider: 'Stripe',
  label: 'Stripe publishable key',
  isSecret: false,
  recognise: byShape(
    { exact: /^pk_(?:live|test)_[0-9A-Za-z]{10,247}$/, stages: { live: /^pk_live/, test: /^pk_test/ } },
    { role: 'unknown', home: ['api.stripe.com'], presented: 'browser only; server endpoints refuse it' },
  ),
  examples: { matches: ['pk_test_FAKEfake0123456789FAKEfa'], ignores: ['sk_test_FAKEfake0123456789FAKEfa'] },
});
