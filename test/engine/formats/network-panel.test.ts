import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import networkPanel from '../../../src/engine/formats/network-panel.ts';
import { loadEngine } from '../../../src/engine/index.ts';

const engine = await loadEngine();
const diagnose = (text: string) =>
  engine.diagnose(
    { text },
    {
      openNet: null,
      signal: AbortSignal.timeout(15_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => Date.now(),
      mayChangeState: false,
      tagKey: randomBytes(32),
    },
  );

const CLOSED = 'Request URL:http://localhost:8080/rest/user\nRequest Method:OPTIONS\nStatus Code:401 Full authentication is required';
const OPEN = `General
Request URL:
https://api.example.com/v1/me
Request Method:
POST
Status Code:
403 Forbidden
Response Headers
server: nginx
Request Headers
:authority: api.example.com
authorization: Bearer abc123
origin: https://app.example.com
Request Payload
{"a":1}`;

it('reads values on the same line and on the next one, and knows whose fields they are', () => {
  const parsed = networkPanel.parse(OPEN);

  expect(parsed).toMatchObject({
    request: {
      method: 'POST',
      url: 'https://api.example.com/v1/me',
      headers: expect.arrayContaining([['authorization', 'Bearer abc123']]),
      body: '{"a":1}',
    },
    response: { status: 403, statusText: 'Forbidden', headers: [['server', 'nginx']] },
  });
  expect(parsed).not.toHaveProperty('credentialsLeftOut');
});

it('does not take fields that were not opened for fields that were not sent', () => {
  expect(networkPanel.parse(CLOSED)).toMatchObject({ credentialsLeftOut: true, response: { status: 401 } });
});

it("takes a browser's OPTIONS for a preflight", async () => {
  const { causes } = await diagnose(CLOSED);

  expect(causes[0]?.id).toBe('cors-preflight-blocked');
});

it('takes the same answer to a GET for what it says', async () => {
  const { causes } = await diagnose(CLOSED.replace('OPTIONS', 'GET'));

  expect(causes[0]?.id).toBe('credentials-missing');
});

it('what an answer says of the Authorization field is nothing that was sent', async () => {
  const { causes } = await diagnose(
    "HTTP/1.1 401 Unauthorized\nContent-Type: application/xml\n\n<s:message>Username or password was incorrect, No 'Authorization: Bearer' header found</s:message>",
  );

  expect(causes[0]?.id).toBe('credentials-invalid');
});
