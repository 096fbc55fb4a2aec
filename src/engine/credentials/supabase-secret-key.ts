import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: supabase.com/docs/guides/api/api-keys. */
export default defineCredential({
  id: 'supabase-secret-key',
  provider: 'Supabase',
  label: 'Supabase secret key',
  revoke: 'https://supabase.com/dashboard/project/_/settings/api-keys',
  recognise: byShape(
    { exact: /^sb_secret_[A-Za-z0-9_-]{8,}$/, prefix: /^sb_secret_/ },
    { role: 'api-key', home: ['supabase.co'], presented: 'header apikey; no JWT, so never as Bearer' },
  ),
  examples: { matches: ['sb_secret_FAKEfake0123456789FAKEfake01234'], ignores: ['sb_publishable_FAKEfake0123456789FAKEfake01234'] },
});
