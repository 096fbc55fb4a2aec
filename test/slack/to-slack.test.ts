import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import { afterEach, expect, it } from '@jest/globals';
import { createWebClient } from '../../src/slack/client.ts';
import { quietLogger } from '../../src/slack/quiet-logger.ts';
import { postToResponseUrl } from '../../src/slack/response-url.ts';
import { fetchSlack } from '../../src/slack/to-slack.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/`;
}

const logger = quietLogger({ info: () => undefined, warn: () => undefined, error: () => undefined });
const message = { text: 'hello', blocks: [] };

it('a redirect is not followed: neither a reply nor a token goes to another place', async () => {
  const elsewhere: string[] = [];
  const other = await serve((request, response) => {
    elsewhere.push(request.url ?? '');
    response.end('{"ok":true}');
  });
  const slack = await serve((_request, response) => {
    response.writeHead(307, { location: other }).end();
  });
  const client = createWebClient('xoxb-canary', slack, logger);

  await expect(postToResponseUrl(`${slack}reply`, message, slack)).rejects.toThrow();
  await expect(client.auth.test()).rejects.toThrow();

  expect(elsewhere).toEqual([]);
});

it('a reply is for the person alone and shows no previews; the Web API gets its token and its form', async () => {
  const heard: { readonly path: string; readonly token: string | undefined; readonly body: string }[] = [];
  const slack = await serve(async (request, response) => {
    const body = (await request.toArray()).join('');
    heard.push({ path: request.url ?? '', token: request.headers.authorization, body });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true,"ts":"1.2"}');
  });

  const taken = await postToResponseUrl(`${slack}reply`, message, slack);
  const posted = await createWebClient('xoxb-1', slack, logger).chat.postMessage({ channel: 'C1', text: 'hello' });

  expect(taken).toBe(true);
  expect(posted.ts).toBe('1.2');
  expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ response_type: 'ephemeral', unfurl_links: false, unfurl_media: false });
  expect(heard[0]?.token).toBeUndefined();
  expect(heard[1]).toMatchObject({ path: '/api/chat.postMessage', token: 'Bearer xoxb-1', body: expect.stringContaining('channel=C1') });
});

it('a silent Slack is given up on when the signal says so', async () => {
  const slack = await serve(() => undefined);
  const ending = new AbortController();
  const asked = fetchSlack(slack, { method: 'POST', body: '{}', signal: ending.signal });
  ending.abort(new Error('long enough'));

  await expect(asked).rejects.toThrow('long enough');
});

it('files do not go this way', async () => {
  await expect(fetchSlack('http://127.0.0.1:9/', { body: new FormData() })).rejects.toThrow('files');
});
