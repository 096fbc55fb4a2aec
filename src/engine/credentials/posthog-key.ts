import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/posthog. */
export default defineCredential({
  id: 'posthog-key',
  provider: 'PostHog',
  label: 'PostHog API key',
  revoke: 'https://app.posthog.com/settings/user-api-keys',
  recognise: byShape(
    { exact: /^ph[xc]_[A-Za-z0-9]{43,48}$/, prefix: /^ph[xc]_[A-Za-z0-9]{8,}$/ },
    { role: 'api-key', presented: 'Bearer (phx_); phc_ names a project and opens nothing' },
  ),
  examples: { matches: ['phx_FAKEfake0123456789FAKEfake0123456789FAKEfak'], ignores: ['pnu_FAKEfake0123456789FAKEfake0123456789'] },
});
