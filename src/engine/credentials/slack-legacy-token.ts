import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'slack-legacy-token',
  provider: 'Slack',
  label: 'Slack legacy workspace token',
  revoke: 'https://api.slack.com/methods/auth.revoke',
  recognise: byShape({ exact: /^xox[ar]-(?:\d-)?[0-9A-Za-z-]{8,}$/ }, { role: 'access', home: ['slack.com'], presented: 'Bearer' }),
  examples: { matches: ['xoxa-2-FAKEfake0123'], ignores: ['xoxb-000000000000-FAKEfakeFAKE'] },
});
