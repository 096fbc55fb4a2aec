import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'square-legacy-token',
  provider: 'Square',
  label: 'Square legacy token',
  revoke: 'https://developer.squareup.com/apps',
  recognise: byShape(
    { exact: /^sq0atp-[0-9A-Za-z_-]{22,}$/, prefix: /^sq0[a-z]{3}-[0-9A-Za-z_-]{8,}$/ },
    { role: 'access', home: ['squareup.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['sq0atp-FAKEfake0123456789FAKE'], ignores: ['EAAAFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfa'] },
});
