import { defineScenario } from '../support/scenario.ts';

// The answer is the server's own, as it was recorded; only the host is another.
const PASTE = [
  `curl -X POST https://graph.shop.example/ -H 'Content-Type: application/json' -d '{"query":"{ me }"}'`,
  '',
  'HTTP/1.1 200 OK',
  'cache-control: no-store',
  'content-type: application/json; charset=utf-8',
  'Date: Sat, 21 Nov 2026 08:53:37 GMT',
  '',
  '{"errors":[{"message":"You must be logged in to do this","locations":[{"line":1,"column":3}],"path":["me"],"extensions":{"code":"UNAUTHENTICATED"}}],"data":{"me":null}}',
].join('\n');

export default defineScenario({
  cause: 'credentials-missing',
  story: 'Apollo Server answers 200, and only the code of its error says that nobody is signed in.',
  neighbourOf: 'no-auth-failure',
  arrange: () => ({ text: PASTE, offline: true }),
});
