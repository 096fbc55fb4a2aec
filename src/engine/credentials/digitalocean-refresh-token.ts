import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'digitalocean-refresh-token',
  provider: 'DigitalOcean',
  label: 'DigitalOcean refresh token',
  revoke: 'https://cloud.digitalocean.com/account/api/access',
  recognise: byShape(
    { exact: /^dor_v1_[a-f0-9]{64}$/, prefix: /^dor_v1_[a-f0-9]{4,}$/ },
    { role: 'refresh', home: ['api.digitalocean.com'], presented: 'token endpoint only' },
  ),
  examples: {
    matches: ['dor_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
    ignores: ['dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
  },
});
