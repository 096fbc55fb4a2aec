import { defineScenario } from '../support/scenario.ts';

// The answer is the server's own, as it was recorded; only the host is another.
const PASTE = [
  'POST / HTTP/1.1',
  'Host: dynamodb.shop.example',
  'Content-Type: application/x-amz-json-1.0',
  'X-Amz-Target: DynamoDB_20120810.ListTables',
  'Authorization: Bearer 8Vn2kQ0s7LrT4xWc',
  '',
  '{}',
  '',
  'HTTP/1.1 400 Bad Request',
  'x-amzn-RequestId: QKCUZXQRR1UIMLOC2DXFGSMW71POQOZWECGP6W0F00LD3YHDFS2V',
  'Content-Type: application/x-amz-json-1.0',
  'Date: Sat, 21 Nov 2026 08:53:37 GMT',
  '',
  '{"__type":"com.amazon.coral.service#MissingAuthenticationTokenException","message":"Request is missing Authentication Token"}',
].join('\n');

export default defineScenario({
  cause: 'scheme-mismatch',
  story: 'A Bearer token goes to DynamoDB, which calls everything but its own signatures missing.',
  neighbourOf: 'authorization-stripped',
  arrange: () => ({ text: PASTE, offline: true }),
});
