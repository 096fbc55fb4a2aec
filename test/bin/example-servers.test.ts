import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ExampleServers, startExampleServers } from '../../src/bin/example-servers.ts';

let servers: ExampleServers;

beforeAll(async () => {
  servers = await startExampleServers(0);
});

afterAll(() => servers.stop());

/** The request of an example, sent without following redirects. */
function ask(cause: string): Promise<Response> {
  const input = servers.examples.find((example) => example.cause === cause)?.input ?? '';
  const url = /https?:\/\/\S+$/.exec(input)?.[0] ?? '';
  const bearer = /-H 'Authorization: ([^']+)'/.exec(input)?.[1];
  const user = /-u (\S+)/.exec(input)?.[1];
  const authorization = bearer ?? (user === undefined ? undefined : `Basic ${Buffer.from(user).toString('base64')}`);
  return fetch(url, { redirect: 'manual', headers: authorization === undefined ? {} : { authorization } });
}

it('refuses an expired token and says so', async () => {
  const response = await ask('token-expired');

  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe('Bearer realm="orders", error="invalid_token", error_description="jwt expired"');
});

it.each([
  ['credentials-missing', 'Bearer realm="orders"'],
  ['credentials-invalid', 'Basic realm="Reports", charset="UTF-8"'],
])('refuses for %s with a challenge', async (cause, challenge) => {
  const response = await ask(cause);

  expect(response.status).toBe(401);
  expect(response.headers.get('www-authenticate')).toBe(challenge);
});

it('loses the credential on the way to another origin', async () => {
  const first = await ask('redirect-drops-credentials');
  const target = first.headers.get('location') ?? '';

  expect(first.status).toBe(302);
  expect((await fetch(target)).status).toBe(401);
  expect((await fetch(target, { headers: { authorization: 'Bearer x' } })).status).toBe(200);
});

it('shows a login page instead of data', async () => {
  const first = await ask('login-redirect');
  const page = await fetch(new URL(first.headers.get('location') ?? '', first.url));

  expect(first.status).toBe(302);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('type="password"');
});

it('takes another port where one is taken', async () => {
  const neighbour = createServer();
  await new Promise<void>((resolve) => neighbour.listen(41_411, '127.0.0.1', resolve));

  const second = await startExampleServers(41_411);

  expect(second.examples[1]?.input).not.toContain(':41411/');
  await second.stop();
  await new Promise((resolve) => neighbour.close(resolve));
});
