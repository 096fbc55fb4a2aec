import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'slack-user-token',
  provider: 'Slack',
  label: 'Slack user token',
  revoke: 'https://api.slack.com/apps',
  recognise: byShape(
    { exact: /^xoxp-[0-9A-Za-z-]{20,}$/, prefix: /^xox[pars]-[0-9A-Za-z-]{4,}$/ },
    { role: 'access', home: ['slack.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['xoxp-000000000000-FAKEfakeFAKE'], ignores: ['xoxb-000000000000-FAKEfakeFAKE'] },
});
