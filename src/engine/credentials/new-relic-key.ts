import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'new-relic-key',
  provider: 'New Relic',
  label: 'New Relic user key',
  revoke: 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher',
  recognise: byShape(
    { exact: /^NRAK-[A-Z0-9]{27}$/, prefix: /^NR(?:AK|JS|II)-[A-Za-z0-9]{4,}$/ },
    { role: 'api-key', home: ['api.newrelic.com', 'api.eu.newrelic.com'], presented: 'header Api-Key' },
  ),
  examples: {
    matches: ['NRAK-FAKE0123456789FAKE012345678'],
    ignores: ['PMAK-0123456789abcdef01234567-0123456789abcdef0123456789abcdef01'],
  },
});
