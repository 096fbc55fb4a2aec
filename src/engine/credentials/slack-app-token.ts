import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'slack-app-token',
  provider: 'Slack',
  label: 'Slack app-level token',
  revoke: 'https://api.slack.com/apps',
  recognise: byShape(
    { exact: /^xapp-\d-[A-Z0-9]+-\d+-[a-f0-9]+$/, prefix: /^xapp-[0-9A-Za-z-]{4,}$/ },
    { role: 'access', home: ['slack.com'], presented: 'Bearer (apps.connections.open)' },
  ),
  examples: { matches: ['xapp-1-AFAKE00000-0000000000000-0123456789abcdef'], ignores: ['xoxb-000000000000-FAKEfakeFAKE'] },
});
