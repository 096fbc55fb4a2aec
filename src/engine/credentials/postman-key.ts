import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'postman-key',
  provider: 'Postman',
  label: 'Postman API key',
  revoke: 'https://go.postman.co/settings/me/api-keys',
  recognise: byShape(
    { exact: /^PMAK-[a-f0-9]{24}-[a-f0-9]{34}$/, prefix: /^PMAK-[a-f0-9-]{4,}$/ },
    { role: 'api-key', home: ['api.getpostman.com', 'api.postman.com'], presented: 'header X-Api-Key' },
  ),
  examples: {
    matches: ['PMAK-0123456789abcdef01234567-0123456789abcdef0123456789abcdef01'],
    ignores: ['NRAK-FAKE0123456789FAKE012345678'],
  },
});
