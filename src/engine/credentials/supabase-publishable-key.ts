import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: supabase.com/docs/guides/api/api-keys. */
export default defineCredential({
  id: 'supabase-publishable-key',
  provider: 'Supabase',
  label: 'Supabase publishable key',
  isSecret: false,
  recognise: byShape(
    { exact: /^sb_publishable_[A-Za-z0-9_-]{8,}$/, prefix: /^sb_publishable_/ },
    { role: 'api-key', home: ['supabase.co'], presented: 'header apikey; no JWT, so never as Bearer' },
  ),
  examples: { matches: ['sb_publishable_FAKEfake0123456789FAKEfake01234'], ignores: ['sb_secret_FAKEfake0123456789FAKEfake01234'] },
});
