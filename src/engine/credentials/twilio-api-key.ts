import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'twilio-api-key',
  provider: 'Twilio',
  label: 'Twilio API key',
  revoke: 'https://console.twilio.com/us1/account/keys-credentials/api-keys',
  recognise: byShape(
    { exact: /^SK[0-9a-f]{32}$/ },
    { role: 'api-key', home: ['api.twilio.com'], presented: 'Basic user name; its secret is the password' },
  ),
  examples: { matches: ['SK0123456789abcdef0123456789abcdef'], ignores: ['AC0123456789abcdef0123456789abcdef'] },
});
