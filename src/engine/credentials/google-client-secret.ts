import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'google-client-secret',
  provider: 'Google',
  label: 'Google OAuth client secret',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  recognise: byShape(
    { exact: /^GOCSPX-[0-9A-Za-z_-]{28}$/, prefix: /^GOCSPX-[0-9A-Za-z_-]{4,}$/ },
    { role: 'client-secret', home: ['googleapis.com'], presented: 'token endpoint only' },
  ),
  examples: { matches: ['GOCSPX-FAKEfake0123456789FAKEfake01'], ignores: ['AIzaFAKEfake0123456789FAKEfake012345678'] },
});
