import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: developer.hashicorp.com/vault/docs/concepts/tokens. */
export default defineCredential({
  id: 'vault-legacy-token',
  provider: 'HashiCorp Vault',
  label: 'Vault legacy token',
  revoke: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
  recognise: byShape({ exact: /^s\.[A-Za-z0-9]{24}$/, sure: 0.9 }, { role: 'access', presented: 'header X-Vault-Token' }),
  examples: { matches: ['s.FAKEfake0123456789FAKEfa'], ignores: ['hvs.FAKEfake0123456789FAKEfa'] },
});
