import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/resend. */
export default defineCredential({
  id: 'resend-key',
  provider: 'Resend',
  label: 'Resend API key',
  revoke: 'https://resend.com/api-keys',
  recognise: byShape(
    { exact: /^re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24}$/, prefix: /^re_[A-Za-z0-9]{6,}_[A-Za-z0-9]{12,}$/ },
    { role: 'api-key', home: ['api.resend.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['re_FAKEfake_FAKEfake0123456789FAKEfa'], ignores: ['r8_FAKEfake0123456789FAKEfake0123456789F'] },
});
