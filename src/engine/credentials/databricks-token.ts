import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'databricks-token',
  provider: 'Databricks',
  label: 'Databricks token',
  recognise: byShape(
    { exact: /^dapi[a-f0-9]{32}(?:-\d)?$/, prefix: /^dapi[a-f0-9]{8,}$/ },
    { role: 'access', home: ['cloud.databricks.com', 'azuredatabricks.net'], presented: 'Bearer' },
  ),
  examples: { matches: ['dapi0123456789abcdef0123456789abcdef'], ignores: ['dapi'] },
});
