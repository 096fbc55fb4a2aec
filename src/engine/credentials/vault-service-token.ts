import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: developer.hashicorp.com/vault/docs/concepts/tokens. */
export default defineCredential({
  id: 'vault-service-token',
  provider: 'HashiCorp Vault',
  label: 'Vault service token',
  revoke: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
  recognise: byShape(
    { exact: /^hvs\.[A-Za-z0-9_-]{24,}$/, prefix: /^hvs\.[A-Za-z0-9_-]{4,}$/ },
    { role: 'access', presented: 'header X-Vault-Token' },
  ),
  examples: {
    matches: ['hvs.FAKEfake0123456789FAKEfa'],
    ignores: ['hvb.FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake01'],
  },
});
