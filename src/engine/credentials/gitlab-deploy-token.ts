import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'gitlab-deploy-token',
  provider: 'GitLab',
  label: 'GitLab deploy token',
  recognise: byShape(
    { exact: /^gldt-[0-9A-Za-z_-]{20}$/, prefix: /^gldt-[0-9A-Za-z_-]{4,}$/ },
    { role: 'access', home: ['gitlab.com'], presented: 'Basic password, or header Deploy-Token' },
  ),
  examples: { matches: ['gldt-FAKEfakeFAKEfakeFAKE'], ignores: ['glpat-FAKEfakeFAKEfakeFAKE'] },
});
