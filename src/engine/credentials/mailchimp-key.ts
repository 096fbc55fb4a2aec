import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/mailchimp. */
export default defineCredential({
  id: 'mailchimp-key',
  provider: 'Mailchimp',
  label: 'Mailchimp API key',
  revoke: 'https://admin.mailchimp.com/account/api/',
  recognise: byShape(
    { exact: /^[0-9a-f]{32}-us[0-9]{1,2}$/ },
    { role: 'api-key', home: ['api.mailchimp.com'], presented: 'Basic password; the host must match the suffix' },
  ),
  examples: { matches: ['0123456789abcdef0123456789abcdef-us12'], ignores: ['0123456789abcdef0123456789abcdef'] },
});
