import { defineScenario } from '../support/scenario.ts';
import { isHttp2, reply, startTwoVersions } from '../support/two-versions.ts';

const NO_TOKEN = '{"message":"No token provided"}';

export default defineScenario({
  cause: 'authorization-stripped',
  story: 'The application looks for "Authorization" in that case; over HTTP/2 the name comes in lower case, as RFC 9113 wants it.',
  neighbourOf: 'no-auth-failure',
  needs: ['openssl'],
  async arrange() {
    const { origin } = await startTwoVersions((request, response) => {
      const isSeen = request.rawHeaders.includes('Authorization');
      reply(response, isSeen ? 200 : 401, isSeen || !isHttp2(request) ? '{}' : NO_TOKEN);
    });
    const command = `curl -k -H 'Authorization: Bearer opaque-7f3a9c21-51c0ffee' ${origin}/v1/orders`;
    return { text: `${command}\n\nHTTP/2 401\ncontent-type: application/json\n\n${NO_TOKEN}\n` };
  },
});
