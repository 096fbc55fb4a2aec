import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/cloudflareglobalapikey/v2. */
export default defineCredential({
  id: 'cloudflare-global-key',
  provider: 'Cloudflare',
  label: 'Cloudflare global API key',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  recognise: byShape(
    { exact: /^cfk_[A-Za-z0-9]{40}[a-f0-9]{8}$/, prefix: /^cfk_[A-Za-z0-9]{4,}$/ },
    { role: 'api-key', home: ['api.cloudflare.com'], presented: 'header X-Auth-Key, with X-Auth-Email' },
  ),
  examples: {
    matches: ['cfk_FAKEfake0123456789FAKEfake0123456789FAKE01234567'],
    ignores: ['cfut_FAKEfake0123456789FAKEfake0123456789FAKE01234567'],
  },
});
