import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/groq. */
export default defineCredential({
  id: 'groq-key',
  provider: 'Groq',
  label: 'Groq API key',
  revoke: 'https://console.groq.com/keys',
  recognise: byShape(
    { exact: /^gsk_[A-Za-z0-9]{52}$/, prefix: /^gsk_[A-Za-z0-9]{8,}$/ },
    { role: 'api-key', home: ['api.groq.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['gsk_FAKEfake0123456789FAKEfake0123456789FAKEfake01234567'],
    ignores: ['xai-FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake'],
  },
});
