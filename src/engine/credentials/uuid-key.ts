import { defineCredential } from '../credential.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID used as a key: Snyk, Opsgenie, Consul, older Heroku; also the id of a secret given for the secret. */
export default defineCredential({
  id: 'uuid-key',
  provider: null,
  label: 'UUID key',
  recognise: (value) => (UUID.test(value) ? { role: 'api-key', confidence: 0.6 } : null),
  examples: { matches: ['550e8400-e29b-41d4-a716-446655440000'], ignores: ['550e8400e29b41d4a716446655440000'] },
});
