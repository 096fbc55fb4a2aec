import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/nvapi. */
export default defineCredential({
  id: 'nvidia-key',
  provider: 'NVIDIA',
  label: 'NVIDIA API key',
  revoke: 'https://build.nvidia.com/settings/api-keys',
  recognise: byShape(
    { exact: /^nvapi-[A-Za-z0-9_-]{64}$/, prefix: /^nvapi-[A-Za-z0-9_-]{8,}$/ },
    { role: 'api-key', home: ['api.nvidia.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['nvapi-FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake01'],
    ignores: ['gsk_FAKEfake0123456789FAKEfake0123456789FAKEfake01234567'],
  },
});
