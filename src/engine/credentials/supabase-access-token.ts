import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/supabasetoken. */
export default defineCredential({
  id: 'supabase-access-token',
  provider: 'Supabase',
  label: 'Supabase access token',
  revoke: 'https://supabase.com/dashboard/account/tokens',
  recognise: byShape(
    { exact: /^sbp_(?:oauth_)?[a-z0-9]{40}$/, prefix: /^sbp_[a-z0-9_]{8,}$/ },
    { role: 'access', home: ['api.supabase.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['sbp_fake0123456789fake0123456789fake01234567'], ignores: ['sb_secret_FAKEfake0123456789FAKEfake01234'] },
});
