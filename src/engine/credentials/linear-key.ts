import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'linear-key',
  provider: 'Linear',
  label: 'Linear API key',
  revoke: 'https://linear.app/settings/account/security',
  recognise: byShape(
    { exact: /^lin_(?:api|oauth)_[A-Za-z0-9]{40,64}$/, prefix: /^lin_(?:api|oauth)_/ },
    { role: 'api-key', home: ['api.linear.app'], presented: 'Authorization without a scheme' },
  ),
  examples: { matches: ['lin_api_FAKEfake0123456789FAKEfake0123456789FAKE'], ignores: ['pnu_FAKEfake0123456789FAKEfake0123456789'] },
});
