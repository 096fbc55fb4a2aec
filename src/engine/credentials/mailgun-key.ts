import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/mailgun. */
export default defineCredential({
  id: 'mailgun-key',
  provider: 'Mailgun',
  label: 'Mailgun API key',
  revoke: 'https://app.mailgun.com/settings/api_security',
  recognise: byShape(
    { exact: /^key-[0-9a-z]{32}$/ },
    { role: 'api-key', home: ['mailgun.net'], presented: 'Basic password, user name api' },
  ),
  examples: { matches: ['key-fake0123456789fake0123456789fake'], ignores: ['key-fake0123456789fa'] },
});
