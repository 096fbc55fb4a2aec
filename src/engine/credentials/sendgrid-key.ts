import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/sendgrid. */
export default defineCredential({
  id: 'sendgrid-key',
  provider: 'SendGrid',
  label: 'SendGrid API key',
  revoke: 'https://app.sendgrid.com/settings/api_keys',
  recognise: byShape(
    { exact: /^SG\.[A-Za-z0-9_-]{20,24}\.[A-Za-z0-9_-]{39,50}$/, prefix: /^SG\.[A-Za-z0-9_.-]{8,}$/ },
    { role: 'api-key', home: ['api.sendgrid.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['SG.FAKEfake0123456789FAKE.FAKEfake0123456789FAKEfake0123456789FAKEfak'],
    ignores: ['SK0123456789abcdef0123456789abcdef'],
  },
});
