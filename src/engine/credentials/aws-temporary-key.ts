import { defineCredential } from '../credential.ts';
import { accountOfAwsKey } from '../lib/aws-account.ts';
import { byShape } from '../lib/token-shape.ts';

const shape = byShape(
  { exact: /^ASIA[A-Z2-7]{16}$/, prefix: /^ASIA[A-Z0-9]{8,}$/ },
  { role: 'api-key', home: ['amazonaws.com'], presented: 'AWS4-HMAC-SHA256, with X-Amz-Security-Token' },
);

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'aws-temporary-key',
  provider: 'AWS',
  label: 'AWS temporary access key id',
  isSecret: false,
  recognise(value) {
    const recognition = shape(value);
    const account = recognition === null ? null : accountOfAwsKey(value);
    return recognition === null || account === null ? recognition : { ...recognition, account };
  },
  examples: { matches: ['ASIAFAKEFAKEFAKEFAKE'], ignores: ['AKIAFAKEFAKEFAKEFAKE'] },
});
