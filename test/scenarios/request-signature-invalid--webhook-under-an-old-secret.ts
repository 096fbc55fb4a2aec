import { defineScenario } from '../support/scenario.ts';

// The answer is the server's own, as it was recorded; only the host is another.
const PASTE = [
  'POST /api/github/webhooks HTTP/1.1',
  'Host: hooks.shop.example',
  'Content-Type: application/json',
  'X-GitHub-Event: push',
  'X-GitHub-Delivery: 72d3162e-cc78-11e3-81ab-4c9367dc0958',
  'X-Hub-Signature-256: sha256=4c7f96c6e6fadc575042789dd1e07dca4f3d7ec1c1ae0c5f7a26d6e2bd7fb2a1',
  '',
  '{"ref":"refs/heads/main"}',
  '',
  'HTTP/1.1 400 Bad Request',
  'content-type: application/json',
  'accept: application/json',
  'Date: Sat, 21 Nov 2026 08:53:37 GMT',
  '',
  '{"error":"Error: [@octokit/webhooks] signature does not match event payload and secret"}',
].join('\n');

export default defineScenario({
  cause: 'request-signature-invalid',
  story: 'A webhook is signed with the secret of before: its signature, and no token, is wrong.',
  neighbourOf: 'token-signature-invalid',
  arrange: () => ({ text: PASTE, offline: true }),
});
