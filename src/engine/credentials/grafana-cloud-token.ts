import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'grafana-cloud-token',
  provider: 'Grafana',
  label: 'Grafana Cloud token',
  recognise: byShape(
    { exact: /^glc_[A-Za-z0-9+/]{32,400}={0,3}$/, prefix: /^glc_[A-Za-z0-9+/]{8,}$/ },
    { role: 'access', home: ['grafana.net', 'grafana.com'], presented: 'Bearer, or Basic password' },
  ),
  examples: {
    matches: ['glc_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake'],
    ignores: ['glsa_FAKEfake0123456789FAKEfake012345_01234567'],
  },
});
