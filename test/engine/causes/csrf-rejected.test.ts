import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/csrf-rejected.ts';
import { answer, bearer, get, judge, post, weights } from './observed.ts';

const url = 'https://shop.example/orders';

it('takes the CSRF cookie that the 403 sets', () => {
  const response = answer(403, '', [['Set-Cookie', '_csrf=Yd-Qc9Px_MPX7A31grZnsaBD; Path=/']]);

  expect(weights(judge(cause, { request: post(url, '{"sku":1}'), response }))).toEqual(['strong']);
});

it('is likely where cookies go without a CSRF token', () => {
  expect(weights(judge(cause, { request: post(url, '{}', [['Cookie', 'sessionid=rq8bdg7a0dsh60hj']]), response: answer(403) }))).toEqual([
    'likely',
  ]);
});

it('suspects a token of another session where nothing else was sent', () => {
  const request = post(url, '{}', [
    ['Cookie', '_csrf=AAAAAAAAAAAAAAAAAAAAAAAA'],
    ['X-CSRF-Token', 'hnCkkCgD-ulgoSu6'],
  ]);

  expect(weights(judge(cause, { request, response: answer(403) }))).toEqual(['strong']);
});

it('knows 419', () => {
  expect(
    weights(judge(cause, { request: post(url, 'a=b', [['Cookie', 'laravel_session=abcdefabcdefabcdefabcdef']]), response: answer(419) })),
  ).toEqual(['strong']);
});

it('leaves a Bearer token without cookies to permission-denied', () => {
  expect(judge(cause, { request: post(url, '{}', [bearer('opaque-7f3a9c21')]), response: answer(403) })).toEqual([]);
});

it('speaks against for a method that changes nothing, and is silent on success', () => {
  expect(weights(judge(cause, { request: get(url, [['Cookie', 'sessionid=abc']]), response: answer(403) }))).toEqual(['against']);
  expect(judge(cause, { request: post(url, '{}', [['Cookie', 'sessionid=abc']]), response: answer(201) })).toEqual([]);
});

it.each([
  ['a form and a bare 403', 'application/x-www-form-urlencoded', '<title>403: Forbidden</title>', ['likely']],
  ['a form and a 403 that gives a reason', 'application/x-www-form-urlencoded', 'Only admins may do this', []],
  ['JSON, which no form of another site can send', 'application/json', 'Forbidden', []],
])('judges %s', (_what, type, body, expected) => {
  expect(weights(judge(cause, { request: post(url, 'sku=1', [['Content-Type', type]]), response: answer(403, body) }))).toEqual(expected);
});

it('is against itself where a 401 asks for a credential, whatever its page explains', () => {
  const facts = {
    challenge: { wellFormed: true, why: null, field: 'WWW-Authenticate', list: [{ scheme: 'Basic', token68: null, params: {} }] },
  };

  expect(weights(judge(cause, { request: get(url), response: answer(401, 'CSRF protection'), facts }))).toEqual(['against']);
});

it('knows the crumb of hapi', () => {
  const response = answer(403, '{"statusCode":403,"error":"Forbidden","message":"Forbidden"}', [
    ['Set-Cookie', 'crumb=I0Ty8UJsp0UnE8v0GR8NrCwiPfeFzetWCTckxVvyVpK; HttpOnly; SameSite=Strict; Path=/'],
  ]);

  expect(weights(judge(cause, { request: post('https://shop.example/pay', '{"a":1}'), response }))).toEqual(['strong']);
});
