import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: openshift/oauth-server, OAuthAccessToken. */
export default defineCredential({
  id: 'openshift-token',
  provider: 'OpenShift',
  label: 'OpenShift access token',
  recognise: byShape(
    { exact: /^sha256~[A-Za-z0-9_-]{43}$/, prefix: /^sha256~[A-Za-z0-9_-]{8,}$/ },
    { role: 'access', presented: 'Bearer' },
  ),
  examples: {
    matches: ['sha256~FAKEfake0123456789FAKEfake0123456789FAKEfak'],
    ignores: ['sha256-FAKEfake0123456789FAKEfake0123456789FAKEfak'],
  },
});
