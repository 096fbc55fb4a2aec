import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/xai. */
export default defineCredential({
  id: 'xai-key',
  provider: 'xAI',
  label: 'xAI API key',
  revoke: 'https://console.x.ai/',
  recognise: byShape(
    { exact: /^xai-[0-9A-Za-z_]{80}$/, prefix: /^xai-[0-9A-Za-z_]{8,}$/ },
    { role: 'api-key', home: ['api.x.ai'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['xai-FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake'],
    ignores: ['pplx-FAKEfake0123456789FAKEfake0123456789FAKEfake0123'],
  },
});
