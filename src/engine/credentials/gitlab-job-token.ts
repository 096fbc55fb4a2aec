import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'gitlab-job-token',
  provider: 'GitLab',
  label: 'GitLab CI job token',
  recognise: byShape(
    { exact: /^glcbt-[0-9A-Za-z]{1,5}_[0-9A-Za-z_-]{20}$/, prefix: /^glcbt-[0-9A-Za-z_-]{4,}$/ },
    { role: 'access', home: ['gitlab.com'], presented: 'header JOB-TOKEN' },
  ),
  examples: { matches: ['glcbt-64_FAKEfakeFAKEfakeFAKE'], ignores: ['glpat-FAKEfakeFAKEfakeFAKE'] },
});
