import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'slack-refresh-token',
  provider: 'Slack',
  label: 'Slack refresh token',
  revoke: 'https://api.slack.com/apps',
  recognise: byShape(
    { exact: /^xoxe-\d-[A-Za-z0-9]+$/, prefix: /^xoxe[-.][0-9A-Za-z.-]{4,}$/ },
    { role: 'refresh', home: ['slack.com'], presented: 'oauth.v2.access only' },
  ),
  examples: { matches: ['xoxe-1-FAKEfakeFAKEfake'], ignores: ['xoxb-000000000000-FAKEfakeFAKE'] },
});
