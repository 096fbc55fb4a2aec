import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'gitlab-client-secret',
  provider: 'GitLab',
  label: 'GitLab OAuth client secret',
  revoke: 'https://gitlab.com/-/user_settings/applications',
  recognise: byShape(
    { exact: /^gloas-[0-9A-Za-z_-]{64}$/, prefix: /^gloas-[0-9A-Za-z_-]{4,}$/ },
    { role: 'client-secret', home: ['gitlab.com'], presented: 'token endpoint only' },
  ),
  examples: {
    matches: ['gloas-FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake01'],
    ignores: ['glpat-FAKEfake0123456789FA'],
  },
});
