import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'plaid-token',
  provider: 'Plaid',
  label: 'Plaid access token',
  revoke: 'https://dashboard.plaid.com/developers/keys',
  recognise: byShape(
    {
      exact: /^access-(?:sandbox|development|production)-[0-9a-f-]{36}$/,
      prefix: /^access-(?:sandbox|development|production)-[0-9a-f-]{4,}$/,
      stages: { live: /^access-production-/, test: /^access-(?:sandbox|development)-/ },
    },
    { role: 'access', home: ['plaid.com'], presented: 'member access_token of the body' },
  ),
  examples: { matches: ['access-sandbox-01234567-89ab-4def-0123-456789abcdef'], ignores: ['api-01234567-89ab-4def-0123-456789abcdef'] },
});
