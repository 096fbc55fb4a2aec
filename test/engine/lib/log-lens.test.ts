import { describe, expect, it, test } from '@jest/globals';
import { type LogFacts, readLog } from '../../../src/engine/lib/log-lens.ts';

const at = (second: number): string => {
  const [hours, minutes, seconds] = [5 + Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60].map((part) =>
    String(part).padStart(2, '0'),
  );
  return `21/Nov/2026:${hours}:${minutes}:${seconds} +0000`;
};
const access = (address: string, user: string, status: number, second = 0, request = 'GET /report.json') =>
  `${address} - ${user} [${at(second)}] "${request} HTTP/1.1" ${status} 179 "-" "curl/8"`;
const times = (count: number, line: (index: number) => string): string[] => Array.from({ length: count }, (_each, index) => line(index));
const lens = (lines: readonly string[]): LogFacts => {
  const log = readLog(lines.join('\n'));
  if (log === null) throw new Error('no log');
  return log.facts;
};
const shape = (lines: readonly string[]) => [lens(lines).shape.kind, lens(lines).shape.weight];

describe('the shape of the refusals', () => {
  test.each([
    ['many names', times(60, (index) => access('203.0.113.9', `user${index}`, 401)), 'brute-force', 'certain'],
    [
      'one name among good ones',
      [...times(45, (index) => access('203.0.113.9', 'alice', 401, index)), ...times(50, () => access('192.0.2.1', 'bob', 200))],
      'brute-force',
      'certain',
    ],
    ['a dozen names', times(12, (index) => access('203.0.113.9', `user${index}`, 401)), 'brute-force', 'strong'],
    ['a dozen tries of one name', times(12, () => access('203.0.113.9', 'alice', 401)), 'brute-force', 'likely'],
    ['a sign-in form', times(30, (index) => access('203.0.113.9', '-', 401, index, 'POST /api/login')), 'brute-force', 'certain'],
    [
      'nginx error lines',
      times(
        25,
        (index) => `2026/11/21 05:49:01 [error] 7#7: *${index} user "u${index}": password mismatch, client: 203.0.113.9, server: x`,
      ),
      'brute-force',
      'certain',
    ],
    [
      'nginx lines of unknown users',
      times(
        25,
        (index) =>
          `2026/11/21 05:49:01 [error] 7#7: *${index} user "u${index}" was not found in "/etc/nginx/htpasswd", client: 203.0.113.9, server: x`,
      ),
      'brute-force',
      'certain',
    ],
    [
      'Apache error lines',
      times(
        25,
        (index) =>
          `[Sat Nov 21 05:49:01.1 2026] [auth_basic:error] [pid 7] [client 203.0.113.9:5000] AH01618: user u${index} not found: /x`,
      ),
      'brute-force',
      'certain',
    ],
    [
      'sshd lines',
      times(25, (index) => `Nov 21 05:49:01 host sshd[7]: Failed password for invalid user u${index} from 203.0.113.9 port 4711 ssh2`),
      'brute-force',
      'certain',
    ],
    [
      'a program with an old password',
      [
        ...times(40, (index) => access('192.0.2.7', 'batch', 401, index * 60)),
        ...times(40, (index) => access('192.0.2.1', 'bob', 200, index * 60)),
      ],
      'wrong-credentials',
      'strong',
    ],
    [
      'two mistyped passwords',
      [access('192.0.2.1', 'alice', 401), access('192.0.2.1', 'alice', 401), access('192.0.2.1', 'alice', 200)],
      'wrong-credentials',
      'strong',
    ],
    ['a health check', times(60, (index) => access('192.0.2.1', '-', 401, index * 10, 'GET /healthz')), 'no-credentials', 'strong'],
    [
      'requests without a user beside others with one',
      [...times(10, () => access('192.0.2.1', '-', 401)), access('192.0.2.2', 'bob', 200)],
      'no-credentials',
      'strong',
    ],
    [
      'many clients fall at once',
      times(5, (client) =>
        [
          access(`192.0.2.${client}`, '-', 200, 10),
          access(`192.0.2.${client}`, '-', 401, 600 + client),
          access(`192.0.2.${client}`, '-', 401, 700),
        ].join('\n'),
      ),
      'expiry-storm',
      'strong',
    ],
    ['good requests', times(60, () => access('192.0.2.1', 'alice', 200)), 'healthy', 'certain'],
    [
      'the ordinary challenge',
      times(5, () => [access('192.0.2.1', '-', 401), access('192.0.2.1', 'alice', 200)].join('\n')),
      'healthy',
      'strong',
    ],
    ['too many requests', [...times(9, () => access('192.0.2.1', '-', 429)), access('192.0.2.1', '-', 200)], 'rate-limited', 'certain'],
    ['a failing server', [access('192.0.2.1', '-', 502), access('192.0.2.1', '-', 200)], 'server-errors', 'strong'],
    ['403 alone', [access('192.0.2.1', 'alice', 403), access('192.0.2.1', 'alice', 200)], 'forbidden', 'likely'],
    ['a proxy', [access('192.0.2.1', '-', 407)], 'proxy', 'strong'],
  ])('%s', (_what, lines, kind, weight) => {
    expect(shape(lines)).toEqual([kind, weight]);
  });

  it('names address, number, names and time', () => {
    expect(lens(times(60, (index) => access('203.0.113.9', `user${index}`, 401, index))).shape.why).toBe(
      '60 sign-ins from 203.0.113.9 were refused, under 60 names, within 59 s.',
    );
  });

  it('no single address guesses where sixty fail once each', () => {
    expect(shape(times(60, (index) => access(`192.0.2.${index}`, 'alice', 401)))[0]).not.toBe('brute-force');
  });
});

test('counts by address, user, agent and path, and finds the first minute', () => {
  const facts = lens([
    access('192.0.2.1', 'bob', 200, 5),
    access('192.0.2.2', 'eve', 401, 65, 'GET /a?token=secret'),
    access('192.0.2.2', 'eve', 401, 90, 'GET /b'),
    'a line of another kind',
  ]);

  expect(facts).toMatchObject({ lines: 4, requests: 3, refused: 2, statuses: { 200: 1, 401: 2 } });
  expect(facts.byAddress).toEqual([{ name: '192.0.2.2', refused: 2, requests: 2 }]);
  expect(facts.byUser).toEqual([{ name: 'eve', refused: 2, requests: 2 }]);
  expect(facts.byAgent).toEqual([{ name: 'curl/8', refused: 2, requests: 3 }]);
  expect(facts.byPath.map(({ name }) => name)).toEqual(['/a', '/b']);
  expect(facts.begun).toBe(Date.UTC(2026, 10, 21, 5, 1) / 1000);
  expect(facts.to).toBe(Date.UTC(2026, 10, 21, 5, 1, 30) / 1000);
});

test.each([
  ['common', '203.0.113.9 - alice [21/Nov/2026:05:49:01 +0000] "GET /x HTTP/1.1" 401 179'],
  [
    'combined behind a journal prefix',
    'Nov 21 05:49:01 host nginx[7]: 203.0.113.9 - alice [21/Nov/2026:05:49:01 +0000] "GET /x HTTP/1.1" 401 179 "-" "x"',
  ],
  ['combined behind a compose prefix', 'web-1  | 203.0.113.9 - alice [21/Nov/2026:06:49:01 +0100] "GET /x HTTP/1.1" 401 179 "-" "x"'],
  ['a host before the address', 'a.example:443 203.0.113.9 - alice [21/Nov/2026:05:49:01 +0000] "GET /x HTTP/1.1" 401 179 "-" "x"'],
  ['Traefik', '203.0.113.9 - alice [21/Nov/2026:05:49:01 +0000] "GET /x HTTP/2.0" 401 17 "-" "x" 1 "api@docker" "-" 3ms'],
  [
    'Traefik in JSON',
    '{"ClientHost":"203.0.113.9","ClientUsername":"alice","DownstreamStatus":401,"RequestMethod":"GET","RequestPath":"/x","time":"2026-11-21T05:49:01Z"}',
  ],
  [
    'nginx in JSON',
    '{"time_local":"21/Nov/2026:05:49:01 +0000","remote_addr":"203.0.113.9","remote_user":"alice","request":"GET /x?a=b HTTP/1.1","status":"401"}',
  ],
  [
    'Caddy',
    '{"level":"info","ts":1795240141,"logger":"http.log.access","request":{"remote_ip":"203.0.113.9","method":"GET","uri":"/x","headers":{"User-Agent":["x"]}},"user_id":"alice","status":401}',
  ],
  [
    'pino',
    '{"level":30,"time":1795240141000,"req":{"method":"GET","url":"/x","remoteAddress":"203.0.113.9"},"user":"alice","res":{"statusCode":401}}',
  ],
  ['logfmt', 'time=2026-11-21T05:49:01Z level=info method=GET path=/x user=alice ip=203.0.113.9 status=401'],
  [
    'IIS',
    '#Fields: date time cs-method cs-uri-stem cs-username c-ip sc-status sc-substatus\n2026-11-21 05:49:01 GET /x alice 203.0.113.9 401 1',
  ],
])('reads %s', (_name, lines) => {
  const facts = lens([lines]);

  expect(facts).toMatchObject({ requests: 1, refused: 1, from: Date.UTC(2026, 10, 21, 5, 49, 1) / 1000 });
  expect([facts.byAddress[0]?.name, facts.byUser[0]?.name, facts.byPath[0]?.name]).toEqual(['203.0.113.9', 'alice', '/x']);
});

test.each([
  ['Envoy', '[2026-11-21T05:49:01.000Z] "GET /x HTTP/1.1" 401 UAEX 0 12 3 - "203.0.113.9,10.0.0.1" "agent/1" "id" "a.example" "-"'],
  [
    'ALB',
    'https 2026-11-21T05:49:01.123456Z app/lb/50dc 203.0.113.9:4711 10.0.0.1:80 0.000 0.001 0.000 401 401 34 366 "GET https://a.example:443/x?b=c HTTP/1.1" "agent/1" ECDHE TLSv1.2',
  ],
  [
    'HAProxy',
    'haproxy[7]: 203.0.113.9:4711 [21/Nov/2026:05:49:01.123] web~ app/s1 0/0/0/1/1 401 212 - - ---- 1/1/0/0/0 0/0 "GET /x HTTP/1.1"',
  ],
  ['gin', '[GIN] 2026/11/21 - 05:49:01 | 401 |      12.3µs |     203.0.113.9 | GET      "/x"'],
  ['uvicorn', 'INFO:     203.0.113.9:5000 - "GET /x HTTP/1.1" 401 Unauthorized'],
])('reads %s, which names no user', (_name, line) => {
  const facts = lens([line]);

  expect([facts.refused, facts.byAddress[0]?.name, facts.byPath[0]?.name]).toEqual([1, '203.0.113.9', '/x']);
});

test('IIS tells why by a substatus', () => {
  const lines =
    '#Fields: date time c-ip sc-status sc-substatus\n2026-11-21 05:49:01 203.0.113.9 401 2\n2026-11-21 05:49:02 203.0.113.9 401 1';

  expect(lens([lines]).substatuses).toEqual({ '401.1': 1, '401.2': 1 });
});

test('no more than 50,000 lines are read, and text without a log is none', () => {
  expect(lens(times(60_000, () => access('192.0.2.1', 'alice', 200))).requests).toBe(50_000);
  expect(readLog('my cat is nice\n'.repeat(10))).toBeNull();
});

test('of a longer log the newest lines are read, with the field names of a W3C log', () => {
  const refused = access('203.0.113.9', '-', 401);
  const w3c = [
    '#Fields: date time c-ip sc-status',
    ...times(60_000, () => '2026-11-21 05:49:01 203.0.113.9 200'),
    '2026-11-21 05:49:02 203.0.113.9 401',
  ];

  expect(lens([...times(60_000, () => access('192.0.2.1', 'alice', 200)), refused]).refused).toBe(1);
  expect(readLog(w3c.join('\n'))).toMatchObject({ facts: { refused: 1 }, older: 10_002 });
});
