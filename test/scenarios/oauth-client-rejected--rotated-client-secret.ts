import { defineScenario } from '../support/scenario.ts';

export default defineScenario({
  cause: 'oauth-client-rejected',
  story: 'The client secret was rotated; the job still sends the old one to the token endpoint.',
  neighbourOf: 'credentials-invalid',
  arrange({ identity }) {
    return { text: `curl -d 'grant_type=client_credentials&client_id=shop&client_secret=old-secret-41' ${identity.issuer}/token` };
  },
});
