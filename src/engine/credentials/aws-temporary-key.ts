import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'aws-temporary-key',
  provider: 'AWS',
  label: 'AWS temporary access key id',
  recognise: byShape(
    { exact: /^ASIA[A-Z2-7]{16}$/, prefix: /^ASIA[A-Z0-9]{8,}$/ },
    { role: 'api-key', home: ['amazonaws.com'], presented: 'AWS4-HMAC-SHA256, with X-Amz-Security-Token' },
  ),
  examples: { matches: ['ASIAFAKEFAKEFAKEFAKE'], ignores: ['AKIAFAKEFAKEFAKEFAKE'] },
});
