import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'shopify-client-secret',
  provider: 'Shopify',
  label: 'Shopify client secret',
  revoke: 'https://partners.shopify.com/',
  recognise: byShape(
    { exact: /^shpss_[a-fA-F0-9]{32}$/, prefix: /^shpss_/ },
    { role: 'client-secret', home: ['myshopify.com'], presented: 'token endpoint only' },
  ),
  examples: { matches: ['shpss_0123456789abcdef0123456789abcdef'], ignores: ['shpat_0123456789abcdef0123456789abcdef'] },
});
