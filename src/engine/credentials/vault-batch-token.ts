import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: developer.hashicorp.com/vault/docs/concepts/tokens. */
export default defineCredential({
  id: 'vault-batch-token',
  provider: 'HashiCorp Vault',
  label: 'Vault batch token',
  revoke: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
  recognise: byShape(
    { exact: /^hvb\.[A-Za-z0-9_-]{100,}$/, prefix: /^hvb\.[A-Za-z0-9_-]{4,}$/ },
    { role: 'access', presented: 'header X-Vault-Token' },
  ),
  examples: {
    matches: ['hvb.FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake01'],
    ignores: ['hvs.FAKEfake0123456789FAKEfa'],
  },
});
