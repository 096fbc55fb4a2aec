import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { readRawHttp } from '../../../src/engine/lib/raw-http.ts';

test('a request and its answer', () => {
  const { exchanges } = readRawHttp(
    'POST /v1 HTTP/1.1\r\nHost: a.example\r\nX: 1\r\nX: 2\r\n\r\n{"q":1}\r\n\r\nHTTP/1.1 401 Not you\r\nServer: nginx\r\n\r\n<h1>no</h1>',
  );

  expect(exchanges).toEqual([
    {
      request: {
        method: 'POST',
        target: '/v1',
        headers: [
          ['Host', 'a.example'],
          ['X', '1'],
          ['X', '2'],
        ],
        body: '{"q":1}',
      },
      response: {
        status: 401,
        statusText: 'Not you',
        httpVersion: '1.1',
        headers: [['Server', 'nginx']],
        body: '<h1>no</h1>',
        bodyTruncated: false,
      },
    },
  ]);
});

test('a curl trace over a redirect and an interim answer', () => {
  const trace = [
    '* Connected to a.example (203.0.113.1) port 80 (#0)',
    '> GET /x HTTP/1.1',
    '> Host: a.example',
    '>',
    '< HTTP/1.1 100 Continue',
    '<',
    '< HTTP/1.1 302 Found',
    '< Location: https://b.example/',
    '<',
    '{ [5 bytes data]',
    '* Issue another request',
    '> GET / HTTP/2',
    '> Host: b.example',
    '> ',
    '< HTTP/2 401 ',
    '< www-authenticate: Bearer',
    '< ',
    'no',
  ];

  const { exchanges, notes } = readRawHttp(trace.join('\n'));

  expect(exchanges.map(({ request, response }) => [request?.target, response?.status, response?.httpVersion])).toEqual([
    ['/x', 302, '1.1'],
    ['/', 401, '2'],
  ]);
  expect(exchanges[1]?.response).toMatchObject({ headers: [['www-authenticate', 'Bearer']], body: 'no' });
  expect(notes).toHaveLength(2);
});

test.each([
  ['a status in an arrow', 'GET /api/me  Authorization: Bearer abc -> 401', { method: 'GET', target: '/api/me' }, 401],
  [
    'an arrow on the next line',
    'GET http://a.example/x\nAuthorization: Basic YTpi\n<- 301 Moved Permanently',
    { target: 'http://a.example/x', headers: [['Authorization', 'Basic YTpi']] },
    301,
  ],
  ['a folded field', 'HTTP/1.1 401 X\nWWW-Authenticate: Basic\n realm="a"', null, 401],
  ['an answer indented as a whole', '   HTTP/1.1 403 Forbidden\n   Server: x', null, 403],
])('%s', (_name, text, request, status) => {
  const [exchange] = readRawHttp(text).exchanges;

  expect(exchange?.response?.status).toBe(status);
  if (request === null) expect(exchange?.request).toBeNull();
  else expect(exchange?.request).toMatchObject(request);
});

test('a folded field is one line', () => {
  expect(readRawHttp('HTTP/1.1 401 X\nWWW-Authenticate: Basic\n realm="a"').exchanges[0]?.response?.headers).toEqual([
    ['WWW-Authenticate', 'Basic realm="a"'],
  ]);
});

test('a body right below the head, without a blank line', () => {
  expect(readRawHttp('HTTP/1.1 400 Bad Request\n{"error":"x"}').exchanges[0]?.response?.body).toBe('{"error":"x"}');
});

test('text without a message is no exchange', () => {
  expect(readRawHttp('jwt expired\n  at verify (/app/x.js:1:2)').exchanges).toEqual([]);
});

describe('properties', () => {
  it('reads back any head', () => {
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/);
    const value = fc.stringMatching(/^[!-~](?:[ -~]{0,40}[!-~])?$/);
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.array(fc.tuple(name, value), { maxLength: 10 }), (status, headers) => {
        const text = `HTTP/1.1 ${status} Word\r\n${headers.map(([key, text]) => `${key}: ${text}\r\n`).join('')}\r\n`;
        expect(readRawHttp(text).exchanges[0]?.response).toMatchObject({ status, headers });
      }),
    );
  });

  it('answers anything, and a megabyte of any near miss', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(readRawHttp(text).exchanges)));
    for (const piece of ['HTTP/1.1 401 X\n', 'GET / HTTP/1.1\n', 'GET /a ', ' -> ', 'a: b\n', ' \n', '> ', '* \n', 'A', '\n']) {
      expect(readRawHttp(`HTTP/1.1 401 X\n${piece.repeat(Math.floor(1_000_000 / piece.length))}`).exchanges.length).toBeLessThanOrEqual(50);
    }
  });
});
