import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: GitHub docs, "GitHub’s token formats". */
export default defineCredential({
  id: 'github-fine-grained-token',
  provider: 'GitHub',
  label: 'GitHub fine-grained token',
  revoke: 'https://github.com/settings/personal-access-tokens',
  recognise: byShape(
    { exact: /^github_pat_[0-9A-Za-z_]{82}$/, prefix: /^github_pat_[0-9A-Za-z_]{4,}$/ },
    { role: 'access', home: ['github.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['github_pat_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake01'],
    ignores: ['ghp_FAKEfake0123456789FAKEfake0123456789'],
  },
});
