import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/langsmith. */
export default defineCredential({
  id: 'langsmith-key',
  provider: 'LangSmith',
  label: 'LangSmith API key',
  revoke: 'https://smith.langchain.com/settings',
  recognise: byShape(
    { exact: /^lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}$/, prefix: /^lsv2_(?:pt|sk)_/ },
    { role: 'api-key', home: ['api.smith.langchain.com'], presented: 'header X-Api-Key' },
  ),
  examples: { matches: ['lsv2_pt_0123456789abcdef0123456789abcdef_0123456789'], ignores: ['sk-fake0123456789fake0123456789fake'] },
});
