import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/jiratoken/v2. */
export default defineCredential({
  id: 'atlassian-token',
  provider: 'Atlassian Cloud',
  label: 'Atlassian API token',
  revoke: 'https://id.atlassian.com/manage-profile/security/api-tokens',
  recognise: byShape(
    { exact: /^ATATT[A-Za-z0-9+/=_-]{100,}$/, prefix: /^ATATT[A-Za-z0-9+/=_-]{8,}$/ },
    { role: 'access', home: ['atlassian.net', 'api.atlassian.com'], presented: 'Basic password, user name the e-mail address' },
  ),
  examples: {
    matches: [
      'ATATT3xFfGF0FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789',
    ],
    ignores: ['ATCTT3xFfGFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfa=ABCDEF01'],
  },
});
