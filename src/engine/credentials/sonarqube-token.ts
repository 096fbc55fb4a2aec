import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'sonarqube-token',
  provider: 'SonarQube',
  label: 'SonarQube token',
  recognise: byShape(
    { exact: /^sq[upa]_[a-z0-9]{40}$/, prefix: /^sq[upa]_[a-z0-9]{4,}$/ },
    { role: 'access', presented: 'Bearer, or Basic user name' },
  ),
  examples: { matches: ['squ_fake0123456789fake0123456789fake01234567'], ignores: ['sq0atp-FAKEfake0123456789FAKE'] },
});
