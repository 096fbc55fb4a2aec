import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'infracost-key',
  provider: 'Infracost',
  label: 'Infracost API key',
  recognise: byShape(
    { exact: /^ico-[A-Za-z0-9]{32}$/ },
    { role: 'api-key', home: ['pricing.api.infracost.io'], presented: 'header X-Api-Key' },
  ),
  examples: { matches: ['ico-FAKEfake0123456789FAKEfake012345'], ignores: ['pul-0123456789abcdef0123456789abcdef01234567'] },
});
