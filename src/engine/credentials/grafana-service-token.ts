import { defineCredential } from '../credential.ts';
import { hasGrafanaChecksum } from '../lib/token-checksum.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: grafana/grafana pkg/components/satokengen. */
export default defineCredential({
  id: 'grafana-service-token',
  provider: 'Grafana',
  label: 'Grafana service account token',
  revoke: 'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
  recognise: byShape(
    { exact: /^glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}$/, prefix: /^glsa_[A-Za-z0-9_]{4,}$/, checks: hasGrafanaChecksum },
    { role: 'access', presented: 'Bearer' },
  ),
  examples: {
    matches: ['glsa_FAKEfake0123456789FAKEfake012345_01234567'],
    ignores: ['glc_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake'],
  },
});
