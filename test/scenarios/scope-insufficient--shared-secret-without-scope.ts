import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { signWithSecret } from '../support/tokens.ts';
import { SHARED_SECRET, SHARED_SECRET_ISSUER } from '../support/world.ts';

export default defineScenario({
  cause: 'scope-insufficient',
  story: 'A token of a script that never asked for a scope.',
  neighbourOf: 'token-signature-invalid',
  async arrange({ at }) {
    const claims = { iss: SHARED_SECRET_ISSUER, aud: ORDERS_AUDIENCE, scope: '' };
    return { text: at('shared-secret', '/orders'), overlay: { token: await signWithSecret(claims, SHARED_SECRET) } };
  },
});
