import { defineCredential } from '../credential.ts';
import { timeOfKsuid } from '../lib/embedded-time.ts';
import { byShape } from '../lib/token-shape.ts';

const shape = byShape(
  { exact: /^[123][A-Za-z0-9]{26}_\d[A-Za-z0-9]{20}$/ },
  { role: 'api-key', home: ['api.ngrok.com'], presented: 'Bearer, with ngrok-version' },
);

/** Source: trufflesecurity/trufflehog pkg/detectors/ngrok. The first part is a KSUID, so it tells when the key was made. */
export default defineCredential({
  id: 'ngrok-key',
  provider: 'ngrok',
  label: 'ngrok API key',
  revoke: 'https://dashboard.ngrok.com/api-keys',
  recognise(value) {
    const recognition = shape(value);
    const made = recognition === null ? null : timeOfKsuid(value.slice(0, 27));
    return recognition === null || made === null ? recognition : { ...recognition, issuedAt: made };
  },
  examples: {
    matches: ['2FAKEfake0123456789FAKEfake_0FAKEfake0123456789FA'],
    ignores: ['2FAKEfake0123456789FAKEfake'],
  },
});
