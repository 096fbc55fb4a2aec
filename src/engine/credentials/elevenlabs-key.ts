import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/elevenlabs/v2. */
export default defineCredential({
  id: 'elevenlabs-key',
  provider: 'ElevenLabs',
  label: 'ElevenLabs API key',
  revoke: 'https://elevenlabs.io/app/settings/api-keys',
  recognise: byShape({ exact: /^sk_[a-f0-9]{48}$/ }, { role: 'api-key', home: ['api.elevenlabs.io'], presented: 'header xi-api-key' }),
  examples: { matches: ['sk_0123456789abcdef0123456789abcdef0123456789abcdef'], ignores: ['sk_test_FAKEfake0123456789FAKEfa'] },
});
