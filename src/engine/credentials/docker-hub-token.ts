import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/dockerhub/v2. */
export default defineCredential({
  id: 'docker-hub-token',
  provider: 'Docker Hub',
  label: 'Docker Hub access token',
  revoke: 'https://app.docker.com/settings/personal-access-tokens',
  recognise: byShape(
    { exact: /^dckr_(?:pat_[A-Za-z0-9_-]{27}|oat_[A-Za-z0-9_-]{32})$/, prefix: /^dckr_[po]at_/ },
    { role: 'access', home: ['hub.docker.com', 'docker.io'], presented: 'Basic password at the token endpoint' },
  ),
  examples: { matches: ['dckr_pat_FAKEfake0123456789FAKEfake0'], ignores: ['npm_FAKEfake0123456789FAKEfake0123456789'] },
});
