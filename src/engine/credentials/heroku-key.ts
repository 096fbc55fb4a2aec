import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'heroku-key',
  provider: 'Heroku',
  label: 'Heroku API key',
  revoke: 'https://dashboard.heroku.com/account/applications',
  recognise: byShape(
    { exact: /^HRKU-AA[0-9A-Za-z_-]{58}$/, prefix: /^HRKU-[0-9A-Za-z_-]{8,}$/ },
    { role: 'api-key', home: ['api.heroku.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['HRKU-AAFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKE'],
    ignores: ['01234567-89ab-cdef-0123-456789abcdef'],
  },
});
