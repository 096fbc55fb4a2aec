import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'dropbox-token',
  provider: 'Dropbox',
  label: 'Dropbox access token',
  revoke: 'https://www.dropbox.com/account/connected_apps',
  recognise: byShape(
    { exact: /^sl\.(?:u\.)?[A-Za-z0-9_-]{130,1400}$/, prefix: /^sl\.(?:u\.)?[A-Za-z0-9_-]{20,}$/ },
    { role: 'access', home: ['dropboxapi.com'], presented: 'Bearer; lives four hours' },
  ),
  examples: {
    matches: [
      'sl.FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake012345',
    ],
    ignores: ['s.FAKEfake0123456789FAKEfa'],
  },
});
