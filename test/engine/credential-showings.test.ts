import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Diagnosis, type Engine, loadEngine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';

const SECRET = 'opaque-7f3a9c21-51c0ffee';
const PAIR = 'ada:correct-horse';

interface Seen {
  readonly method: string;
  readonly path: string;
  readonly withSecret: boolean;
  /** User and password, decoded, where they came. */
  readonly pair: string | null;
}

let engine: Engine;
let server: Server;
let seen: Seen[] = [];
let reply: (request: IncomingMessage) => number = () => 401;

beforeAll(async () => {
  engine = await loadEngine();
  server = createServer((request, response) => {
    const carried = `${request.url}\n${request.rawHeaders.join('\n')}`;
    const pair = /^Basic (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    seen.push({
      method: request.method ?? '',
      path: request.url ?? '',
      withSecret: carried.includes(SECRET) || (pair !== undefined && pair === Buffer.from(PAIR).toString('base64')),
      pair: pair === undefined ? null : Buffer.from(pair, 'base64').toString(),
    });
    const answer = reply(request);
    response.writeHead(answer, answer < 300 || answer >= 400 ? {} : { Location: `${request.url}1` }).end('no');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterAll(() => {
  server.close();
});

async function diagnose(options: string, answer: typeof reply, mayChangeState = true): Promise<Diagnosis> {
  seen = [];
  reply = answer;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/orders`;
  const policy = createPolicy({ mode: 'terminal', allow: [] });
  return engine.diagnose(
    { text: `curl ${options} ${url}` },
    {
      openNet: (connection) => createNet({ policy, connection }),
      signal: AbortSignal.timeout(12_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => Date.now(),
      mayChangeState,
      tagKey: randomBytes(32),
    },
  );
}

const bearer = `-H 'Authorization: Bearer ${SECRET}'`;
const all = `-H 'Cookie: sessionid=abcdefabcdef' -H 'Origin: https://app.shop.example'`;

it.each(
  [302, 400, 401, 403, 404, 405, 406, 421, 426, 464, 500, 505].flatMap((status) =>
    [
      ['a token', bearer],
      ['a token without scheme', `-H 'Authorization: ${SECRET}'`],
      ['a token beside cookies, from a page', `${bearer} ${all}`],
      ['a token, by HEAD', `-I ${bearer} -H 'Cookie: sessionid=abcdefabcdef'`],
      ['a token in two places', `${bearer} -H 'X-API-Key: ${SECRET}'`],
      ['a password', `-u ${PAIR}`],
      ['a password for Digest', `--digest -u ${PAIR}`],
    ].map(([what = '', options = '']) => [status, what, options] as const),
  ),
)('after %i shows %s at most three times, in at most twelve requests, by safe methods', async (status, _what, options) => {
  await diagnose(options, () => status);

  expect(seen.filter(({ withSecret }) => withSecret).length).toBeLessThanOrEqual(3);
  expect(seen.length).toBeLessThanOrEqual(12);
  expect(seen.filter(({ method }) => !/^(?:GET|HEAD|OPTIONS)$/.test(method))).toEqual([]);
  // The real user appears with the given password alone; every other pair is a made-up user's.
  expect(seen.filter(({ pair }) => pair !== null && pair !== PAIR && !/^why401-[0-9a-f]{12}:/.test(pair))).toEqual([]);
});

it('sends nothing more after a 429', async () => {
  await diagnose(`${bearer} ${all}`, () => 429);

  expect(seen.length).toBe(1);
});

it('sends a request that may change something once at most, and OPTIONS beside it', async () => {
  await diagnose(`-X DELETE ${bearer} ${all}`, () => 403);

  expect(seen.filter(({ method }) => method === 'DELETE').length).toBe(1);
  const others = seen.filter(({ method }) => method !== 'DELETE');
  expect(others.filter(({ method, withSecret }) => !/^(?:GET|OPTIONS)$/.test(method) || withSecret)).toEqual([]);
  // GET asks for the description of the API, never for the address itself.
  expect(others.filter(({ method, path }) => method === 'GET' && !/\.(?:json|ya?ml)$|api-docs/.test(path))).toEqual([]);
});

it.each([
  ['endpoint-mismatch', 'the final slash', bearer, (request: IncomingMessage) => (request.url === '/orders/' ? 200 : 404)],
  [
    'endpoint-mismatch',
    'the method',
    `-I ${bearer}`,
    (request: IncomingMessage) => (request.method === 'GET' && carries(request) ? 200 : 401),
  ],
  [
    'credentials-conflict',
    'the cookies',
    `${bearer} -H 'Cookie: sessionid=abcdefabcdef'`,
    (request: IncomingMessage) => (carries(request) && request.headers.cookie === undefined ? 200 : 401),
  ],
] as const)('proves %s by changing %s', async (cause, _what, options, answer) => {
  const { causes } = await diagnose(options, answer);

  expect(causes[0]).toMatchObject({ id: cause, proven: true });
});

it('sees that the preflight of a request that it may not send is refused', async () => {
  const options = `-X PUT ${bearer} -H 'Origin: https://app.shop.example'`;
  const { causes } = await diagnose(options, () => 401, false);

  expect(causes[0]).toMatchObject({ id: 'cors-preflight-blocked', proven: true });
  expect(seen).toEqual([{ method: 'OPTIONS', path: '/orders', withSecret: false, pair: null }]);
});

const carries = (request: IncomingMessage): boolean => request.headers.authorization === `Bearer ${SECRET}`;
