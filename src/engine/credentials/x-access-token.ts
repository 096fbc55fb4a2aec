import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'x-access-token',
  provider: 'X / Twitter',
  label: 'X user access token',
  revoke: 'https://developer.x.com/en/portal/dashboard',
  recognise: byShape(
    { exact: /^\d{15,25}-[A-Za-z0-9]{20,40}$/, sure: 0.8 },
    { role: 'access', home: ['api.twitter.com', 'api.x.com'], presented: 'oauth_token of an OAuth 1.0a signature, not Bearer' },
  ),
  examples: { matches: ['000000000000000-FAKEfake0123456789FAKEfake012345678'], ignores: ['000000000000000|FAKEfake0123456789FAKEfake0'] },
});
