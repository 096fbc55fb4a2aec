import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: developers.notion.com, Authorization. */
export default defineCredential({
  id: 'notion-token',
  provider: 'Notion',
  label: 'Notion integration token',
  revoke: 'https://www.notion.so/profile/integrations',
  recognise: byShape(
    { exact: /^(?:secret_[A-Za-z0-9]{43}|ntn_[A-Za-z0-9]{40,60})$/, prefix: /^ntn_[A-Za-z0-9]{4,}$/ },
    { role: 'access', home: ['api.notion.com'], presented: 'Bearer, with Notion-Version' },
  ),
  examples: {
    matches: ['secret_FAKEfake0123456789FAKEfake0123456789FAKEfak', 'ntn_FAKEfake0123456789FAKEfake0123456789FAKEfake01'],
    ignores: ['secret_FAKEfake0123'],
  },
});
