import { defineCredential } from '../credential.ts';
import { timeOfUuid } from '../lib/embedded-time.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** A UUID used as a key: Snyk, Opsgenie, Consul, older Heroku; also the id of a secret given for the secret. */
export default defineCredential({
  id: 'uuid-key',
  provider: null,
  label: 'UUID key',
  recognise(value) {
    if (!UUID.test(value)) return null;
    const made = timeOfUuid(value);
    return { role: 'api-key', ...(made === null ? {} : { issuedAt: made }), confidence: 0.6 };
  },
  examples: { matches: ['550e8400-e29b-41d4-a716-446655440000'], ignores: ['550e8400e29b41d4a716446655440000'] },
});
