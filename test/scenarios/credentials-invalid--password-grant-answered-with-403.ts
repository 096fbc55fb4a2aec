import { defineScenario } from '../support/scenario.ts';

// The answer is the server's own, as it was recorded; only the host is another.
const PASTE = [
  `curl https://flows.shop.example/auth/token -d 'client_id=node-red-admin&grant_type=password&scope=*&username=admin&password=last-years'`,
  '',
  'HTTP/1.1 403 Forbidden',
  'Access-Control-Allow-Origin: *',
  'Content-Type: application/json',
  'Date: Sat, 21 Nov 2026 08:53:37 GMT',
  '',
  '{"error":"invalid_grant","error_description":"Invalid resource owner credentials"}',
].join('\n');

export default defineScenario({
  cause: 'credentials-invalid',
  story: 'Node-RED answers a wrong password at its token endpoint with 403: no right is missing.',
  neighbourOf: 'permission-denied',
  arrange: () => ({ text: PASTE, offline: true }),
});
