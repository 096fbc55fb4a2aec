import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'gitlab-trigger-token',
  provider: 'GitLab',
  label: 'GitLab pipeline trigger token',
  recognise: byShape(
    { exact: /^glptt-[0-9a-f]{40}$/, prefix: /^glptt-[0-9a-zA-Z_-]{4,}$/ },
    { role: 'access', home: ['gitlab.com'], presented: 'form field token of the trigger API' },
  ),
  examples: { matches: ['glptt-0123456789abcdef0123456789abcdef01234567'], ignores: ['glpat-FAKEfake0123456789FA'] },
});
