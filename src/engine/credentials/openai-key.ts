import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'openai-key',
  provider: 'OpenAI',
  label: 'OpenAI API key',
  revoke: 'https://platform.openai.com/api-keys',
  recognise: byShape(
    {
      exact: /^sk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{20,}$|^sk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}$/,
      prefix: /^sk-(?:proj|svcacct|admin)-/,
    },
    { role: 'api-key', home: ['api.openai.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['sk-proj-FAKEfake0123456789FAKEfake0123456789FAKEfake0123', 'sk-FAKEfake0123456789FAT3BlbkFJFAKEfake0123456789FA'],
    ignores: ['sk-ant-api03-FAKEfake0123456789FAKEfake0123', 'sk_test_FAKEfake0123456789FAKEfa'],
  },
});
