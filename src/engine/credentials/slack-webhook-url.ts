import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: docs.slack.dev, Sending messages using incoming webhooks. */
export default defineCredential({
  id: 'slack-webhook-url',
  provider: 'Slack',
  label: 'Slack webhook address',
  revoke: 'https://api.slack.com/apps',
  recognise: byShape(
    { exact: /^https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/[A-Za-z0-9+/]+$/ },
    { role: 'access', home: ['slack.com'], presented: 'the address is the secret; no header' },
  ),
  examples: { matches: ['https://hooks.slack.com/services/T000/B000/FAKEfake0123'], ignores: ['https://slack.com/api/chat.postMessage'] },
});
