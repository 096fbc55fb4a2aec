import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'meta-app-token',
  provider: 'Facebook/Meta',
  label: 'Meta app access token',
  revoke: 'https://developers.facebook.com/apps/',
  recognise: byShape(
    { exact: /^\d{15,16}\|[0-9A-Za-z_-]{27,40}$/ },
    { role: 'access', home: ['graph.facebook.com'], presented: 'parameter access_token' },
  ),
  examples: { matches: ['000000000000000|FAKEfake0123456789FAKEfake0'], ignores: ['000000000000000-FAKEfake0123456789FAKEfake0'] },
});
