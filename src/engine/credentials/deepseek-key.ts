import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/deepseek. Other vendors and gateways make keys of the same shape, so no host is claimed. */
export default defineCredential({
  id: 'deepseek-key',
  provider: 'DeepSeek',
  label: 'DeepSeek API key',
  revoke: 'https://platform.deepseek.com/api_keys',
  recognise: byShape({ exact: /^sk-[a-z0-9]{32}$/, sure: 0.6 }, { role: 'api-key', presented: 'Bearer' }),
  examples: { matches: ['sk-fake0123456789fake0123456789fake'], ignores: ['sk-FAKEfake0123456789FAKEfake0123456789FAKEfake0123'] },
});
