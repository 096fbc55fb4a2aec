import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: kubernetes.io, Authenticating with Bootstrap Tokens. */
export default defineCredential({
  id: 'kubernetes-bootstrap-token',
  provider: 'Kubernetes',
  label: 'Kubernetes bootstrap token',
  recognise: byShape({ exact: /^[a-z0-9]{6}\.[a-z0-9]{16}$/, sure: 0.6 }, { role: 'access', presented: 'Bearer' }),
  examples: { matches: ['fake01.0123456789abcdef'], ignores: ['fake.0123456789abcdef'] },
});
