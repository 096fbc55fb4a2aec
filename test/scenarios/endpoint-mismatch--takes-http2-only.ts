import { defineScenario } from '../support/scenario.ts';
import { reply, startTwoVersions } from '../support/two-versions.ts';

export default defineScenario({
  cause: 'endpoint-mismatch',
  story: 'A gRPC gateway takes HTTP/2 alone and ends the handshake with everybody else.',
  neighbourOf: 'tls-failure',
  needs: ['openssl'],
  async arrange() {
    const { origin } = await startTwoVersions((_request, response) => reply(response, 200, '{"orders":[]}'), { allowHTTP1: false });
    return { text: `curl -k -H 'Authorization: Bearer opaque-7f3a9c21-51c0ffee' ${origin}/v1/orders` };
  },
});
