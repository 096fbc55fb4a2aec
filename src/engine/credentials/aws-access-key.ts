import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'aws-access-key',
  provider: 'AWS',
  label: 'AWS access key id',
  recognise: byShape(
    { exact: /^AKIA[A-Z2-7]{16}$/, prefix: /^AKIA[A-Z0-9]{8,}$/ },
    { role: 'api-key', home: ['amazonaws.com'], presented: 'AWS4-HMAC-SHA256' },
  ),
  examples: { matches: ['AKIAFAKEFAKEFAKEFAKE'], ignores: ['ASIAFAKEFAKEFAKEFAKE', 'AKIA'] },
});
