import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: emtunc/SlackPirate issue 61. */
export default defineCredential({
  id: 'slack-browser-token',
  provider: 'Slack',
  label: 'Slack web client token',
  revoke: 'https://slack.com/account/settings',
  recognise: byShape(
    { exact: /^xox[cd]-[0-9A-Za-z%/+=-]{8,}$/ },
    { role: 'session', home: ['slack.com'], presented: 'only with the d cookie of the same session' },
  ),
  examples: { matches: ['xoxc-111-222-FAKEfake'], ignores: ['xoxb-000000000000-FAKEfakeFAKE'] },
});
