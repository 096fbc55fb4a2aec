import { defineCredential } from '../credential.ts';
import { accountOfAwsKey } from '../lib/aws-account.ts';
import { byShape } from '../lib/token-shape.ts';

const shape = byShape(
  { exact: /^AKIA[A-Z2-7]{16}$/, prefix: /^AKIA[A-Z0-9]{8,}$/ },
  { role: 'api-key', home: ['amazonaws.com'], presented: 'AWS4-HMAC-SHA256' },
);

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'aws-access-key',
  provider: 'AWS',
  label: 'AWS access key id',
  isSecret: false,
  recognise(value) {
    const recognition = shape(value);
    const account = recognition === null ? null : accountOfAwsKey(value);
    return recognition === null || account === null ? recognition : { ...recognition, account };
  },
  examples: { matches: ['AKIAFAKEFAKEFAKEFAKE'], ignores: ['ASIAFAKEFAKEFAKEFAKE', 'AKIA'] },
});
