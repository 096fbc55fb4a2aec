import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: razorpay.com/docs, API authentication. */
export default defineCredential({
  id: 'razorpay-key',
  provider: 'Razorpay',
  label: 'Razorpay key id',
  isSecret: false,
  recognise: byShape(
    { exact: /^rzp_(?:live|test)_[A-Za-z0-9]{14}$/, prefix: /^rzp_(?:live|test)_/, stages: { live: /^rzp_live_/, test: /^rzp_test_/ } },
    { role: 'api-key', home: ['api.razorpay.com'], presented: 'Basic user name; the key secret is the password' },
  ),
  examples: { matches: ['rzp_live_FAKEfake012345'], ignores: ['sk_live_FAKEfake0123456789FAKEfa'] },
});
