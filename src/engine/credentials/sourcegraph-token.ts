import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'sourcegraph-token',
  provider: 'Sourcegraph',
  label: 'Sourcegraph access token',
  revoke: 'https://sourcegraph.com/user/settings/tokens',
  recognise: byShape(
    { exact: /^sgp_(?:[a-fA-F0-9]{16}_|local_)?[a-fA-F0-9]{40}$/, prefix: /^sgp_[a-fA-F0-9]{4,}/ },
    { role: 'access', presented: 'scheme token' },
  ),
  examples: {
    matches: ['sgp_0123456789abcdef0123456789abcdef01234567', 'sgp_local_0123456789abcdef0123456789abcdef01234567'],
    ignores: ['sbp_fake0123456789fake0123456789fake01234567'],
  },
});
