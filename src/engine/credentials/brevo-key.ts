import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'brevo-key',
  provider: 'Brevo',
  label: 'Brevo API key',
  revoke: 'https://app.brevo.com/settings/keys/api',
  recognise: byShape(
    { exact: /^xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}$/, prefix: /^xkeysib-/ },
    { role: 'api-key', home: ['api.brevo.com', 'api.sendinblue.com'], presented: 'header Api-Key' },
  ),
  examples: {
    matches: ['xkeysib-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef-FAKEfake01234567'],
    ignores: ['key-fake0123456789fake0123456789fake'],
  },
});
