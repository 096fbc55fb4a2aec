import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'easypost-key',
  provider: 'EasyPost',
  label: 'EasyPost API key',
  revoke: 'https://www.easypost.com/account/api-keys',
  recognise: byShape(
    { exact: /^EZ[AT]K[A-Za-z0-9]{54}$/, prefix: /^EZ[AT]K[A-Za-z0-9]{20,}$/, stages: { live: /^EZAK/, test: /^EZTK/ } },
    { role: 'api-key', home: ['api.easypost.com'], presented: 'Basic user name' },
  ),
  examples: {
    matches: ['EZTKFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789'],
    ignores: ['AKCpFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456'],
  },
});
