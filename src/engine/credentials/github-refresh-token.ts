import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: GitHub docs: ghr_ is no API credential. */
export default defineCredential({
  id: 'github-refresh-token',
  provider: 'GitHub',
  label: 'GitHub refresh token',
  revoke: 'https://github.com/settings/applications',
  recognise: byShape(
    { exact: /^ghr_[0-9A-Za-z]{36,}$/, prefix: /^ghr_[0-9A-Za-z]{4,}$/ },
    { role: 'refresh', home: ['github.com'], presented: 'token endpoint only' },
  ),
  examples: {
    matches: ['ghr_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKE'],
    ignores: ['ghs_FAKEfake0123456789FAKEfake0123456789'],
  },
});
