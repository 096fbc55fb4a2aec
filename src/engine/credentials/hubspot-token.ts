import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/hubspot. */
export default defineCredential({
  id: 'hubspot-token',
  provider: 'HubSpot',
  label: 'HubSpot private app token',
  revoke: 'https://app.hubspot.com/l/private-apps',
  recognise: byShape(
    { exact: /^pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, prefix: /^pat-(?:na|eu|ap)\d-/ },
    { role: 'access', home: ['api.hubapi.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['pat-na1-01234567-89ab-cdef-0123-456789abcdef'], ignores: ['01234567-89ab-cdef-0123-456789abcdef'] },
});
