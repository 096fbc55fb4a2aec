import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/openrouter. */
export default defineCredential({
  id: 'openrouter-key',
  provider: 'OpenRouter',
  label: 'OpenRouter API key',
  revoke: 'https://openrouter.ai/settings/keys',
  recognise: byShape(
    { exact: /^sk-or-v1-[0-9a-f]{64}$/, prefix: /^sk-or-v1-/ },
    { role: 'api-key', home: ['openrouter.ai'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['sk-or-v1-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
    ignores: ['sk-fake0123456789fake0123456789fake'],
  },
});
