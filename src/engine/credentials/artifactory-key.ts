import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'artifactory-key',
  provider: 'JFrog Artifactory',
  label: 'Artifactory API key',
  recognise: byShape(
    { exact: /^AKCp[A-Za-z0-9]{69}$/, prefix: /^AKCp[A-Za-z0-9]{20,}$/ },
    { role: 'api-key', home: ['jfrog.io'], presented: 'header X-JFrog-Art-Api, or Basic password' },
  ),
  examples: { matches: ['AKCpFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456'], ignores: ['AKIAFAKEFAKEFAKEFAKE'] },
});
