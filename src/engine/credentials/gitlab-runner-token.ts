import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'gitlab-runner-token',
  provider: 'GitLab',
  label: 'GitLab runner token',
  recognise: byShape(
    { exact: /^glrt-[0-9A-Za-z_.-]{20,}$/, prefix: /^glrt-[0-9A-Za-z_-]{4,}$/ },
    { role: 'access', home: ['gitlab.com'], presented: 'runner API only' },
  ),
  examples: { matches: ['glrt-FAKEfake0123456789FA'], ignores: ['gldt-FAKEfake0123456789FA'] },
});
