import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/circleci/v2. */
export default defineCredential({
  id: 'circleci-token',
  provider: 'CircleCI',
  label: 'CircleCI personal token',
  revoke: 'https://app.circleci.com/settings/user/tokens',
  recognise: byShape(
    { exact: /^CCIPAT_[A-Za-z0-9]{22}_[a-fA-F0-9]{40}$/, prefix: /^CCIPAT_[A-Za-z0-9_]{4,}$/ },
    { role: 'access', home: ['circleci.com'], presented: 'header Circle-Token' },
  ),
  examples: {
    matches: ['CCIPAT_FAKEfake0123456789FAKE_0123456789abcdef0123456789abcdef01234567'],
    ignores: ['CCIPRJ_FAKEfake0123456789FAKE'],
  },
});
