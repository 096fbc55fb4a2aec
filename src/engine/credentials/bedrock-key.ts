import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'bedrock-key',
  provider: 'AWS',
  label: 'Amazon Bedrock API key',
  revoke: 'https://console.aws.amazon.com/bedrock/home#/api-keys',
  recognise: byShape(
    { exact: /^ABSK[A-Za-z0-9+/]{109,269}={0,2}$/, prefix: /^ABSK[A-Za-z0-9+/]{20,}={0,2}$/ },
    { role: 'api-key', home: ['amazonaws.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: [
      'ABSKFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FA',
    ],
    ignores: ['AKIAFAKEFAKEFAKEFAKE'],
  },
});
