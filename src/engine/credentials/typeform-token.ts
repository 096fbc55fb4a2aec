import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'typeform-token',
  provider: 'Typeform',
  label: 'Typeform personal token',
  revoke: 'https://admin.typeform.com/user/tokens',
  recognise: byShape(
    { exact: /^tfp_[A-Za-z0-9_.=-]{59}$/, prefix: /^tfp_[A-Za-z0-9_.=-]{4,}$/ },
    { role: 'access', home: ['api.typeform.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['tfp_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEf'],
    ignores: ['nfp_FAKEfake0123456789FAKEfake0123456789'],
  },
});
