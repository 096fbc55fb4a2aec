import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/asanapersonalaccesstoken. */
export default defineCredential({
  id: 'asana-token',
  provider: 'Asana',
  label: 'Asana personal access token',
  revoke: 'https://app.asana.com/0/my-apps',
  recognise: byShape(
    { exact: /^\d{1,20}\/\d{16,30}(?:\/\d{16,30})?:[A-Za-z0-9]{32,64}$/ },
    { role: 'access', home: ['app.asana.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['2/0000000000000000/0000000000000000:fake0123456789fake0123456789fake'],
    ignores: ['123456789:FAKEfake0123456789FAKEfake012345678'],
  },
});
