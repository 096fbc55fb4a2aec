import { ORDERS_AUDIENCE } from '../support/orders-api.ts';
import { defineScenario } from '../support/scenario.ts';
import { signWithSecret } from '../support/tokens.ts';
import { SHARED_SECRET_ISSUER } from '../support/world.ts';

export default defineScenario({
  cause: 'token-signature-invalid',
  story: 'Signer and API are to share a secret; the token was signed with that of another stage.',
  neighbourOf: 'credentials-invalid',
  async arrange({ at }) {
    const claims = { iss: SHARED_SECRET_ISSUER, aud: ORDERS_AUDIENCE, scope: 'read:orders' };
    return { text: at('shared-secret', '/orders'), overlay: { token: await signWithSecret(claims, 'the-secret-of-the-staging-machines') } };
  },
});
