import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/okta. */
export default defineCredential({
  id: 'okta-api-token',
  provider: 'Okta',
  label: 'Okta API token',
  recognise: byShape(
    { exact: /^00[A-Za-z0-9_-]{40}$/ },
    { role: 'access', home: ['okta.com', 'oktapreview.com'], presented: 'scheme SSWS' },
  ),
  examples: { matches: ['00FAKEfake0123456789FAKEfake0123456789FAKE'], ignores: ['00FAKEfake0123456789FA'] },
});
