import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'pypi-token',
  provider: 'PyPI',
  label: 'PyPI upload token',
  revoke: 'https://pypi.org/manage/account/#api-tokens',
  recognise: byShape(
    { exact: /^pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}$/, prefix: /^pypi-[A-Za-z0-9_-]{8,}$/ },
    { role: 'access', home: ['pypi.org'], presented: 'Basic password, user name __token__' },
  ),
  examples: {
    matches: ['pypi-AgEIcHlwaS5vcmcFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfa'],
    ignores: ['npm_FAKEfake0123456789FAKEfake0123456789'],
  },
});
