import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'gitlab-access-token',
  provider: 'GitLab',
  label: 'GitLab access token',
  revoke: 'https://gitlab.com/-/user_settings/personal_access_tokens',
  recognise: byShape(
    { exact: /^glpat-(?:[0-9A-Za-z_-]{20}|[0-9A-Za-z_-]{27,300}\.[0-9a-z]{9})$/, prefix: /^glpat-[0-9A-Za-z_.-]{4,}$/ },
    { role: 'access', home: ['gitlab.com'], presented: 'Bearer, or header PRIVATE-TOKEN' },
  ),
  examples: { matches: ['glpat-FAKEfakeFAKEfakeFAKE'], ignores: ['glcbt-64_FAKEfakeFAKEfakeFAKE', 'glpat'] },
});
