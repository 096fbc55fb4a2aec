import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: docs.mollie.com, Authentication. */
export default defineCredential({
  id: 'mollie-key',
  provider: 'Mollie',
  label: 'Mollie API key',
  revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
  recognise: byShape(
    { exact: /^(?:live|test)_[A-Za-z0-9]{30}$/, sure: 0.9, stages: { live: /^live_/, test: /^test_/ } },
    { role: 'api-key', home: ['api.mollie.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['test_FAKEfake0123456789FAKEfake0123'], ignores: ['sk_test_FAKEfake0123456789FAKEfa'] },
});
