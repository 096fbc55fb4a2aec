import { createHmac, randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { request } from 'undici';
import { loadEngine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import { benchAcknowledge, benchFlood } from './acknowledge.ts';

// Three ratios, each measured in one run against a reference that does the least possible:
//   offline: reading and judging a paste, against decoding its token with JSON.parse alone (times a day's worth of luck: medians)
//   live:    a whole diagnosis of a server with 50 ms to each answer, against one bare request to it. The longest chain of requests that
//            depend on each other is two (the request as given, then its variants), so 2 is the floor.
//   acknowledge: the whole bot at 50 commands a second, against a bare Bolt app on a bare pg-boss (acknowledge.ts).

const ROUNDS = 40;
const DELAY_MS = 50;
const engine = await loadEngine();
const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const input = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: 'ada', aud: 'orders', iat: 1_700_000_000, exp: 1_700_003_600 })}`;
const token = `${input}.${createHmac('sha256', 'bench').update(input).digest('base64url')}`;
const paste = `GET /v1/orders HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer ${token}\n\nHTTP/1.1 401 Unauthorized\nDate: Sat, 21 Nov 2026 10:00:00 GMT\nWWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"\nContent-Type: application/json\n\n{"message":"jwt expired"}`;
const environment = {
  openNet: null,
  signal: AbortSignal.timeout(120_000),
  random: (bytes: number) => randomBytes(bytes),
  clock: () => Date.now(),
  mayChangeState: true,
  tagKey: randomBytes(32),
};

async function median(work: () => unknown, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
}

const shown = (value: number): string => value.toFixed(2);

await median(() => engine.diagnose({ text: paste }, environment), 10);
const offline = await median(() => engine.diagnose({ text: paste }, environment));
console.log(`engine, offline paste: median ${shown(offline)} ms (${ROUNDS} rounds)`);

const server = createServer((_request, response) => {
  setTimeout(
    () => response.writeHead(401, { 'www-authenticate': 'Bearer error="invalid_token"' }).end('{"error":"invalid_token"}'),
    DELAY_MS,
  );
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/orders`;
const policy = createPolicy({ mode: 'terminal', allow: [] });
const overlay = { token };
const live = { ...environment, openNet: (connection: object) => createNet({ policy, connection }) };
const bare = async (): Promise<void> => {
  const answer = await request(url, { headers: { authorization: `Bearer ${token}` } });
  await answer.body.text();
};
await bare();
const reference = await median(bare, 15);
const whole = await median(() => engine.diagnose({ text: url, overlay }, live), 15);
console.log(`one bare request: median ${shown(reference)} ms; whole diagnosis: median ${shown(whole)} ms`);
console.log(
  `live ratio: ${shown(whole / reference)} (floor 2: two requests depend on each other); against that floor ${shown(whole / (2 * reference))}`,
);
server.close();

await benchAcknowledge(4, { perSecond: 50, seconds: 6 });
await benchFlood({ perSecond: 200, seconds: 10 });
