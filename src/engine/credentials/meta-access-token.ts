import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. 64 characters that begin with EAAA are Square’s. */
export default defineCredential({
  id: 'meta-access-token',
  provider: 'Facebook/Meta',
  label: 'Meta access token',
  revoke: 'https://developers.facebook.com/tools/debug/accesstoken/',
  recognise: byShape(
    { exact: /^EAA(?!A[A-Za-z0-9_+=-]{60}$)[A-Za-z0-9]{60,}$/ },
    { role: 'access', home: ['graph.facebook.com', 'graph.instagram.com'], presented: 'Bearer, or parameter access_token' },
  ),
  examples: {
    matches: [
      'EAAFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123',
    ],
    ignores: ['EAAAFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfa'],
  },
});
