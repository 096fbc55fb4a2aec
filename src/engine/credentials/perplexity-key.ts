import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'perplexity-key',
  provider: 'Perplexity',
  label: 'Perplexity API key',
  revoke: 'https://www.perplexity.ai/settings/api',
  recognise: byShape(
    { exact: /^pplx-[A-Za-z0-9]{48}$/, prefix: /^pplx-[A-Za-z0-9]{8,}$/ },
    { role: 'api-key', home: ['api.perplexity.ai'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['pplx-FAKEfake0123456789FAKEfake0123456789FAKEfake0123'],
    ignores: ['xai-FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake'],
  },
});
