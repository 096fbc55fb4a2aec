import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/twilio. */
export default defineCredential({
  id: 'twilio-account-sid',
  provider: 'Twilio',
  label: 'Twilio account SID',
  isSecret: false,
  recognise: byShape(
    { exact: /^AC[0-9a-f]{32}$/ },
    { role: 'unknown', home: ['api.twilio.com'], presented: 'Basic user name; the auth token is the password' },
  ),
  examples: { matches: ['AC0123456789abcdef0123456789abcdef'], ignores: ['SK0123456789abcdef0123456789abcdef'] },
});
