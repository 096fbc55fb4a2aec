import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/launchdarkly. */
export default defineCredential({
  id: 'launchdarkly-key',
  provider: 'LaunchDarkly',
  label: 'LaunchDarkly key',
  revoke: 'https://app.launchdarkly.com/settings/authorization',
  recognise: byShape(
    { exact: /^(?:api|sdk)-[a-z0-9]{8}-[a-z0-9]{4}-4[a-z0-9]{3}-[a-z0-9]{4}-[a-z0-9]{12}$/ },
    { role: 'api-key', home: ['launchdarkly.com'], presented: 'Authorization without a scheme' },
  ),
  examples: { matches: ['api-01234567-89ab-4def-0123-456789abcdef'], ignores: ['access-sandbox-01234567-89ab-4def-0123-456789abcdef'] },
});
