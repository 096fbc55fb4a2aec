import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'braintree-token',
  provider: 'PayPal/Braintree',
  label: 'Braintree access token',
  recognise: byShape(
    {
      exact: /^access_token\$(?:production|sandbox)\$[0-9a-z]{16}\$[0-9a-f]{32}$/,
      prefix: /^access_token\$(?:production|sandbox)\$/,
      stages: { live: /^access_token\$production\$/, test: /^access_token\$sandbox\$/ },
    },
    { role: 'access', home: ['braintreegateway.com', 'braintree-api.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['access_token$production$fake0123456789fa$0123456789abcdef0123456789abcdef'],
    ignores: ['access-sandbox-01234567-89ab-4def-0123-456789abcdef'],
  },
});
