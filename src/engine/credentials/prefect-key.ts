import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'prefect-key',
  provider: 'Prefect',
  label: 'Prefect API key',
  recognise: byShape(
    { exact: /^pnu_[A-Za-z0-9]{36}$/, prefix: /^pn[ub]_[A-Za-z0-9]{8,}$/ },
    { role: 'api-key', home: ['api.prefect.cloud'], presented: 'Bearer' },
  ),
  examples: { matches: ['pnu_FAKEfake0123456789FAKEfake0123456789'], ignores: ['npm_FAKEfake0123456789FAKEfake0123456789'] },
});
