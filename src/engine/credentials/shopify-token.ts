import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'shopify-token',
  provider: 'Shopify',
  label: 'Shopify access token',
  revoke: 'https://admin.shopify.com/',
  recognise: byShape(
    { exact: /^shp(?:at|ca|pa|ua)_[a-fA-F0-9]{32}$/, prefix: /^shp(?:at|ca|pa|ua)_/ },
    { role: 'access', home: ['myshopify.com'], presented: 'header X-Shopify-Access-Token' },
  ),
  examples: { matches: ['shpat_0123456789abcdef0123456789abcdef'], ignores: ['shpss_0123456789abcdef0123456789abcdef'] },
});
