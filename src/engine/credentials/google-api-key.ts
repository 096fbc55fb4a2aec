import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'google-api-key',
  provider: 'Google',
  label: 'Google API key',
  revoke: 'https://console.cloud.google.com/apis/credentials',
  recognise: byShape(
    { exact: /^AIza[0-9A-Za-z_-]{35}$/, prefix: /^AIza[0-9A-Za-z_-]{8,}$/ },
    { role: 'api-key', home: ['googleapis.com'], presented: 'header X-Goog-Api-Key, or parameter key' },
  ),
  examples: { matches: ['AIzaFAKEfake0123456789FAKEfake012345678'], ignores: ['ya29.FAKEfake0123456789FAKEfake0123'] },
});
