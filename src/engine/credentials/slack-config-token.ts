import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'slack-config-token',
  provider: 'Slack',
  label: 'Slack configuration token',
  revoke: 'https://api.slack.com/apps',
  recognise: byShape(
    { exact: /^xoxe\.xox[bp]-\d-[A-Za-z0-9]+$/ },
    { role: 'access', home: ['slack.com'], presented: 'Bearer (manifest API); lives 12 hours' },
  ),
  examples: { matches: ['xoxe.xoxp-1-FAKEfake0123456789FA'], ignores: ['xoxe-1-FAKEfake0123456789FA'] },
});
