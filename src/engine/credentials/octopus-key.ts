import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'octopus-key',
  provider: 'Octopus Deploy',
  label: 'Octopus Deploy API key',
  recognise: byShape(
    { exact: /^API-[A-Z0-9]{26}$/, prefix: /^API-[A-Z0-9]{25,31}$/ },
    { role: 'api-key', presented: 'header X-Octopus-ApiKey' },
  ),
  examples: { matches: ['API-FAKE0123456789FAKE01234567'], ignores: ['api-01234567-89ab-4def-0123-456789abcdef'] },
});
