import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: paseto-standard/paseto-spec. */
export default defineCredential({
  id: 'paseto',
  provider: null,
  label: 'PASETO',
  recognise: byShape(
    { exact: /^v[1-4]\.(?:local|public)\.[A-Za-z0-9_-]{16,}(?:\.[A-Za-z0-9_-]+)?$/ },
    { role: 'access', presented: 'Bearer' },
  ),
  examples: { matches: ['v4.public.eyJzdWIiOiJGQUtFIn1GQUtF'], ignores: ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'] },
});
