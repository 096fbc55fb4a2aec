import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'alibaba-access-key',
  provider: 'Alibaba Cloud',
  label: 'Alibaba Cloud access key id',
  isSecret: false,
  recognise: byShape(
    { exact: /^LTAI[A-Za-z0-9]{17,21}$/, prefix: /^LTAI[A-Za-z0-9]{8,}$/ },
    { role: 'api-key', home: ['aliyuncs.com'], presented: 'AccessKeyId of a signed request' },
  ),
  examples: { matches: ['LTAIFAKEfake0123456789FA'], ignores: ['AKIAFAKEFAKEFAKEFAKE'] },
});
