import { defineCredential } from '../credential.ts';
import { hasBase62Checksum } from '../lib/token-checksum.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: GitHub docs, "GitHub’s token formats". */
export default defineCredential({
  id: 'github-classic-token',
  provider: 'GitHub',
  label: 'GitHub personal access token',
  revoke: 'https://github.com/settings/tokens',
  recognise: byShape(
    { exact: /^ghp_[0-9A-Za-z]{36}$/, checks: hasBase62Checksum, prefix: /^ghp_[0-9A-Za-z]{4,}$/ },
    { role: 'access', home: ['github.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['ghp_FAKEfake0123456789FAKEfake0123456789'],
    ignores: ['gho_FAKEfake0123456789FAKEfake0123456789', 'xghp_FAKEfake0123456789FAKEfake0123456789'],
  },
});
