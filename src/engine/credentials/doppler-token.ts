import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/doppler. */
export default defineCredential({
  id: 'doppler-token',
  provider: 'Doppler',
  label: 'Doppler token',
  revoke: 'https://dashboard.doppler.com/',
  recognise: byShape(
    { exact: /^dp\.(?:ct|pt|st(?:\.[a-z0-9_-]{2,35})?|sa|scim|audit)\.[A-Za-z0-9]{40,44}$/, prefix: /^dp\.(?:ct|pt|st|sa|scim|audit)\./ },
    { role: 'access', home: ['api.doppler.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['dp.pt.FAKEfake0123456789FAKEfake0123456789FAKEfak'], ignores: ['s.FAKEfake0123456789FAKEfa'] },
});
