import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { signWithSecret } from '../support/tokens.ts';
import { SHARED_SECRET, SHARED_SECRET_ISSUER } from '../support/world.ts';

export default defineScenario({
  cause: 'no-auth-failure',
  story: 'Signed with the shared secret; that its issuer publishes no keys does not matter.',
  neighbourOf: 'token-signature-invalid',
  async arrange({ at }) {
    const claims = { iss: SHARED_SECRET_ISSUER, aud: ORDERS_AUDIENCE, scope: 'read:orders' };
    return { text: at('shared-secret', '/orders'), overlay: { token: await signWithSecret(claims, SHARED_SECRET) } };
  },
});
