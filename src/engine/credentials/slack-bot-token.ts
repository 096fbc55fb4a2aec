import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'slack-bot-token',
  provider: 'Slack',
  label: 'Slack bot token',
  revoke: 'https://api.slack.com/apps',
  recognise: byShape(
    { exact: /^xoxb-[0-9]{8,14}-[0-9A-Za-z-]{12,}$/, prefix: /^xoxb-[0-9A-Za-z-]{4,}$/ },
    { role: 'access', home: ['slack.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['xoxb-000000000000-FAKEfakeFAKE'], ignores: ['xoxp-000000000000-FAKEfakeFAKE'] },
});
