import { defineCredential } from '../credential.ts';
import { hasBase62Checksum } from '../lib/token-checksum.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: GitHub docs: gho_ OAuth app, ghu_ app acting for a user. */
export default defineCredential({
  id: 'github-oauth-token',
  provider: 'GitHub',
  label: 'GitHub OAuth token',
  revoke: 'https://github.com/settings/applications',
  recognise: byShape(
    { exact: /^gh[ou]_[0-9A-Za-z]{36}$/, checks: hasBase62Checksum, prefix: /^gh[ou]_[0-9A-Za-z]{4,}$/ },
    { role: 'access', home: ['github.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['gho_FAKEfake0123456789FAKEfake0123456789', 'ghu_FAKEfake0123456789FAKEfake0123456789'],
    ignores: ['ghr_FAKEfake0123456789FAKEfake0123456789'],
  },
});
