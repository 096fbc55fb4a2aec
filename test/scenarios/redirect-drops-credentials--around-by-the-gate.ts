import { createServer, type Server } from 'node:http';
import { defineScenario } from '../support/scenario.ts';

const listen = async (server: Server): Promise<string> => {
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
};

export default defineScenario({
  cause: 'redirect-drops-credentials',
  story: 'A gate on another port sends everybody back; the token is lost on the way around, though the address at its end takes it.',
  neighbourOf: 'credentials-missing',
  async arrange() {
    const api = createServer((request, response) => {
      if (request.url === '/orders') response.writeHead(302, { Location: `${gateAt}/in` }).end();
      else response.writeHead(request.headers.authorization === undefined ? 401 : 200, { 'WWW-Authenticate': 'Bearer' }).end('{}');
    });
    const apiAt = await listen(api);
    const gateAt = await listen(createServer((_request, response) => response.writeHead(302, { Location: `${apiAt}/v2/orders` }).end()));
    return { text: `curl -H 'Authorization: Bearer opaque-7f3a9c21-51c0ffee' ${apiAt}/orders` };
  },
});
