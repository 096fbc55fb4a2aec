import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/googleoauth2. */
export default defineCredential({
  id: 'google-access-token',
  provider: 'Google',
  label: 'Google access token',
  revoke: 'https://myaccount.google.com/connections',
  recognise: byShape(
    { exact: /^ya29\.[0-9A-Za-z_.-]{20,}$/, prefix: /^ya29\.[0-9A-Za-z_.-]+$/ },
    { role: 'access', home: ['googleapis.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['ya29.FAKEfake0123456789FAKEfake0123456789FAKE'], ignores: ['AIzaFAKEfake0123456789FAKEfake012345678'] },
});
