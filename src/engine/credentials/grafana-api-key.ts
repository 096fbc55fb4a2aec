import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'grafana-api-key',
  provider: 'Grafana',
  label: 'Grafana API key',
  recognise: byShape({ exact: /^eyJrIjoi[A-Za-z0-9]{70,400}={0,3}$/, sure: 0.97 }, { role: 'access', presented: 'Bearer' }),
  examples: {
    matches: ['eyJrIjoiFAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123'],
    ignores: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'],
  },
});
