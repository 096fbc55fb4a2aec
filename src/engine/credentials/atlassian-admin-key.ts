import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/atlassian/v2. */
export default defineCredential({
  id: 'atlassian-admin-key',
  provider: 'Atlassian Cloud',
  label: 'Atlassian admin API key',
  revoke: 'https://admin.atlassian.com/',
  recognise: byShape(
    { exact: /^ATCTT3xFfG[A-Za-z0-9+/=_-]+=[A-Za-z0-9]{8}$/, prefix: /^ATCTT3xFfG/ },
    { role: 'api-key', home: ['api.atlassian.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['ATCTT3xFfGFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfa=ABCDEF01'],
    ignores: [
      'ATATT3xFfGF0FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789',
    ],
  },
});
