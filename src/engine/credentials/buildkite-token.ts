import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/buildkite/v2. */
export default defineCredential({
  id: 'buildkite-token',
  provider: 'Buildkite',
  label: 'Buildkite API token',
  revoke: 'https://buildkite.com/user/api-access-tokens',
  recognise: byShape(
    { exact: /^bkua_[a-z0-9]{40}$/, prefix: /^bkua_[a-z0-9]{4,}$/ },
    { role: 'access', home: ['api.buildkite.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['bkua_fake0123456789fake0123456789fake01234567'], ignores: ['pul-0123456789abcdef0123456789abcdef01234567'] },
});
