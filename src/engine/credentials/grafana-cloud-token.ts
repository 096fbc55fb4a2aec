import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'grafana-cloud-token',
  provider: 'Grafana',
  label: 'Grafana Cloud token',
  revoke: 'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
  recognise: byShape(
    { exact: /^glc_[A-Za-z0-9+/]{32,400}={0,3}$/, prefix: /^glc_[A-Za-z0-9+/]{8,}$/ },
    { role: 'access', home: ['grafana.net', 'grafana.com'], presented: 'Bearer, or Basic password' },
  ),
  examples: {
    matches: ['glc_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake'],
    ignores: ['glsa_FAKEfake0123456789FAKEfake012345_01234567'],
  },
});
