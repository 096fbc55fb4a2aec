import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/netlify/v2. */
export default defineCredential({
  id: 'netlify-token',
  provider: 'Netlify',
  label: 'Netlify access token',
  revoke: 'https://app.netlify.com/user/applications',
  recognise: byShape(
    { exact: /^nfp_[A-Za-z0-9_]{36}$/, prefix: /^nfp_[A-Za-z0-9_]{4,}$/ },
    { role: 'access', home: ['api.netlify.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['nfp_FAKEfake0123456789FAKEfake0123456789'], ignores: ['npm_FAKEfake0123456789FAKEfake0123456789'] },
});
