import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/cloudflareapitoken/v2. */
export default defineCredential({
  id: 'cloudflare-token',
  provider: 'Cloudflare',
  label: 'Cloudflare API token',
  revoke: 'https://dash.cloudflare.com/profile/api-tokens',
  recognise: byShape(
    { exact: /^cf[ua]t_[A-Za-z0-9]{40}[a-f0-9]{8}$/, prefix: /^cf[ua]t_[A-Za-z0-9]{4,}$/ },
    { role: 'access', home: ['api.cloudflare.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['cfut_FAKEfake0123456789FAKEfake0123456789FAKE01234567'],
    ignores: ['cfk_FAKEfake0123456789FAKEfake0123456789FAKE01234567'],
  },
});
