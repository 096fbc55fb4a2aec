import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from '@jest/globals';
import { isResponseUrl, postToResponseUrl } from '../../src/slack/response-url.ts';

const STAND_IN = 'http://127.0.0.1:3000/api/';

it.each([
  ['https://hooks.slack.com/commands/T1/2/x', null, true],
  ['http://hooks.slack.com/commands/T1/2/x', null, false],
  ['https://hooks.slack.com.evil.example/x', null, false],
  ['https://hooks.slack.com:8443/x', null, false],
  ['https://hooks.slack.com@evil.example/x', null, false],
  ['https://user:pw@hooks.slack.com/x', null, false],
  ['http://127.0.0.1:3000/response/1', null, false],
  ['http://127.0.0.1:3000/response/1', STAND_IN, true],
  ['http://127.0.0.1:3001/response/1', STAND_IN, false],
  ['http://169.254.169.254/latest', STAND_IN, false],
  ['nonsense', STAND_IN, false],
])('%s with SLACK_API_URL %s: %s', (url, apiUrl, wanted) => {
  expect(isResponseUrl(url, apiUrl)).toBe(wanted);
});

it.each([
  ['ok', 200, 'taken'],
  ['{"ok":true}', 200, 'taken'],
  ['', 200, 'taken'],
  ['{"ok":false,"error":"expired_url"}', 200, 'used up'],
  ['{"ok":false,"error":"used_url"}', 404, 'used up'],
  ['<html>We are down</html>', 200, 'try again'],
  ['<html>We are down</html>', 503, 'try again'],
] as const)('%j with status %d: %s', async (body, status, wanted) => {
  const server = createServer((_request, response) => response.writeHead(status).end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const api = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/`;
  const outcome = await postToResponseUrl(`${api}reply`, { text: 'x', blocks: [] }, api).then(
    (taken) => (taken ? 'taken' : 'used up'),
    () => 'try again',
  );
  server.closeAllConnections();
  server.close();

  expect(outcome).toBe(wanted);
});
