import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'flutterwave-key',
  provider: 'Flutterwave',
  label: 'Flutterwave secret key',
  recognise: byShape(
    {
      exact: /^FLWSECK(?:_TEST)?-[A-Za-z0-9]{12,32}(?:-X)?$/,
      prefix: /^FLWSECK(?:_TEST)?-/,
      stages: { live: /^FLWSECK-/, test: /^FLWSECK_TEST-/ },
    },
    { role: 'api-key', home: ['api.flutterwave.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['FLWSECK_TEST-FAKEfake0123456789FAKEfake012345-X'], ignores: ['FLWPUBK_TEST-FAKEfake0123456789FAKEfake012345-X'] },
});
