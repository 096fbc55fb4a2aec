import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/bitbucketapppassword. */
export default defineCredential({
  id: 'bitbucket-app-password',
  provider: 'Bitbucket',
  label: 'Bitbucket app password',
  revoke: 'https://bitbucket.org/account/settings/app-passwords/',
  recognise: byShape(
    { exact: /^ATBB[A-Za-z0-9_=.-]{32}$/, prefix: /^ATBB[A-Za-z0-9_=.-]{8,}$/ },
    { role: 'password', home: ['bitbucket.org'], presented: 'Basic password' },
  ),
  examples: {
    matches: ['ATBBFAKEfake0123456789FAKEfake012345'],
    ignores: [
      'ATATT3xFfGF0FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789',
    ],
  },
});
