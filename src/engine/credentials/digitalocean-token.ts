import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'digitalocean-token',
  provider: 'DigitalOcean',
  label: 'DigitalOcean token',
  revoke: 'https://cloud.digitalocean.com/account/api/tokens',
  recognise: byShape(
    { exact: /^do[op]_v1_[a-f0-9]{64}$/, prefix: /^do[op]_v1_[a-f0-9]{4,}$/ },
    { role: 'access', home: ['api.digitalocean.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['dop_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
    ignores: ['dor_v1_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
  },
});
