import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/replicate. */
export default defineCredential({
  id: 'replicate-token',
  provider: 'Replicate',
  label: 'Replicate API token',
  revoke: 'https://replicate.com/account/api-tokens',
  recognise: byShape(
    { exact: /^r8_[0-9A-Za-z_-]{37}$/, prefix: /^r8_[0-9A-Za-z_-]{8,}$/ },
    { role: 'access', home: ['api.replicate.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['r8_FAKEfake0123456789FAKEfake0123456789F'], ignores: ['re_FAKEfake_FAKEfake0123456789FAKEfa'] },
});
