import { expect, it } from '@jest/globals';
import type { HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import { oauth1BaseString, oauth1Findings, readOauth1 } from '../../../src/engine/lib/oauth1.ts';

/** RFC 5849 §3.4.1.1. */
const AUTHORIZATION = [
  'OAuth realm="Example"',
  'oauth_consumer_key="9djdj82h48djs9d2"',
  'oauth_token="kkk9d7dh3k39sjv7"',
  'oauth_signature_method="HMAC-SHA1"',
  'oauth_timestamp="137131201"',
  'oauth_nonce="7d8f3e4a"',
  'oauth_signature="bYT5CMsGcbgUdFHObYMEfcx6bsw%3D"',
].join(', ');
const EXAMPLE = signed(AUTHORIZATION);
const BASE =
  'POST&http%3A%2F%2Fexample.com%2Frequest&a2%3Dr%2520b%26a3%3D2%2520q%26a3%3Da%26b5%3D%253D%25253D%26c%2540%3D%26c2%3D%26oauth_consumer_key%3D9djdj82h48djs9d2%26oauth_nonce%3D7d8f3e4a%26oauth_signature_method%3DHMAC-SHA1%26oauth_timestamp%3D137131201%26oauth_token%3Dkkk9d7dh3k39sjv7';
const AT = 137_131_201;

function signed(authorization: string, url = 'http://example.com/request?b5=%3D%253D&a3=a&c%40=&a2=r%20b'): HttpRequest {
  const headers = [
    ['Content-Type', 'application/x-www-form-urlencoded'],
    ['Authorization', authorization],
  ] as const;
  return { method: 'POST', url, headers, body: 'c2&a3=2+q' };
}

const refused = (body: string): HttpResponse => ({
  status: 401,
  statusText: '',
  httpVersion: '1.1',
  headers: [],
  body,
  bodyTruncated: false,
});

function findings(request: HttpRequest, { at = AT, body = '' } = {}) {
  return oauth1Findings({ request, response: refused(body), clock: { time: at, trusted: true } });
}

it('builds the base string of RFC 5849', () => {
  expect(oauth1BaseString(EXAMPLE)).toBe(BASE);
});

it('finds nothing wrong in a whole request', () => {
  expect(findings(EXAMPLE)?.problems).toEqual([]);
});

it.each([
  ['a late time stamp', EXAMPLE, { at: AT + 3600 }, 'skew', /1 h behind/],
  ['milliseconds', signed(AUTHORIZATION.replace('137131201', '1371312010000')), {}, 'format', /milliseconds/],
  ['no nonce', signed(AUTHORIZATION.replace('oauth_nonce="7d8f3e4a", ', '')), {}, 'missing-part', /oauth_nonce/],
  ['a nonce twice', signed(`${AUTHORIZATION}, oauth_nonce="b"`), {}, 'format', /more than once/],
  ['a version of its own', signed(`${AUTHORIZATION}, oauth_version="1.0a"`), {}, 'value', /1\.0a/],
  ['PLAINTEXT over http', signed(AUTHORIZATION.replace('HMAC-SHA1', 'PLAINTEXT')), {}, 'value', /https/],
  ['no callback', signed(AUTHORIZATION, 'https://api.example.com/oauth/request_token'), {}, 'missing-part', /oauth_callback/],
  ['a reported nonce', EXAMPLE, { body: 'oauth_problem=nonce_used' }, 'nonce', /used before/],
  ['accepted times', EXAMPLE, { body: 'oauth_problem=timestamp_refused&oauth_acceptable_timestamps=137130000-137130600' }, 'skew', /1974/],
])('sees %s', (_name, request, more, kind, text) => {
  const problems = findings(request, more)?.problems ?? [];

  expect(problems.map((one) => one.kind)).toEqual([kind]);
  expect(problems[0]?.text).toMatch(text);
});

it('compares the echoed base string part by part, and shows no key', () => {
  const echoed = BASE.replace('http%3A%2F%2Fexample.com', 'https%3A%2F%2Fexample.com%3A8443').replace('a3%3Da%26', '');

  const found = findings(EXAMPLE, { body: `oauth_problem=signature_invalid&debug_sbs=${encodeURIComponent(echoed)}` });

  expect(found?.compared).toEqual([
    { line: 'address', sent: 'http://example.com/request', expected: 'https://example.com:8443/request' },
    { line: 'parameter a3', sent: 'a', expected: '2%20q' },
  ]);
});

it('finds the parameters in the query, and none where there are none', () => {
  const query = 'oauth_consumer_key=ck&oauth_signature_method=HMAC-SHA1&oauth_signature=x';

  expect(readOauth1({ method: 'GET', url: `http://shop.example/wp-json/wc/v3/products?${query}`, headers: [] })).toHaveLength(3);
  expect(readOauth1({ method: 'GET', url: 'http://shop.example/?oauth_token=a', headers: [] })).toBeNull();
});
