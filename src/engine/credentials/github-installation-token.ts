import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: GitHub docs: ghs_ lives one hour. */
export default defineCredential({
  id: 'github-installation-token',
  provider: 'GitHub',
  label: 'GitHub app installation token',
  revoke: 'https://github.com/settings/installations',
  recognise: byShape(
    { exact: /^ghs_[0-9A-Za-z]{36,}$/, prefix: /^ghs_[0-9A-Za-z]{4,}$/ },
    { role: 'access', home: ['github.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['ghs_FAKEfake0123456789FAKEfake0123456789'], ignores: ['ghp_FAKEfake0123456789FAKEfake0123456789'] },
});
