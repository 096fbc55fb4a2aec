import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/credentials-conflict.ts';
import { answer, bearer, get, judge, trial, weights } from './observed.ts';

const url = 'https://api.shop.example/orders';

it('takes two different Authorization fields', () => {
  const request = get(url, [bearer('opaque-7f3a9c21'), ['Authorization', 'Basic YWxpY2U6d29uZGVybGFuZA==']]);

  expect(weights(judge(cause, { request, response: answer(401) }))).toEqual(['strong']);
});

it('takes an Authorization field beside a signed address', () => {
  const request = get(`${url}?X-Amz-Signature=00ff`, [bearer('opaque-7f3a9c21')]);

  expect(weights(judge(cause, { request, response: answer(400) }))).toEqual(['strong']);
  expect(weights(judge(cause, { request, response: answer(403) }))).toEqual(['likely']);
});

it('gives a key beside a token a hint: many APIs want both', () => {
  const request = get(url, [bearer('opaque-7f3a9c21'), ['X-API-Key', 'key-51c0ffee']]);

  expect(weights(judge(cause, { request, response: answer(401) }))).toEqual(['hint']);
});

it.each([
  ['the same token twice, which is misplaced', get(`${url}?access_token=opaque-7f3a9c21`, [bearer('opaque-7f3a9c21')]), 400],
  ['a session cookie beside a token', get(url, [bearer('opaque-7f3a9c21'), ['Cookie', 'sessionid=abcdefabcdef']]), 401],
  ['one credential', get(url, [bearer('opaque-7f3a9c21')]), 401],
  ['success', get(`${url}?access_token=other`, [bearer('opaque-7f3a9c21')]), 200],
] as const)('is silent for %s', (_what, request, status) => {
  expect(judge(cause, { request, response: answer(status) })).toEqual([]);
});

it('proves that a cookie wins over the field', () => {
  const request = get(url, [bearer('opaque-7f3a9c21'), ['Cookie', 'sessionid=abcdefabcdef']]);

  expect(weights(judge(cause, { request, response: answer(401), facts: { withoutCookies: trial(200) } }))).toEqual(['proven']);
  expect(judge(cause, { request, response: answer(401), facts: { withoutCookies: trial(401, true) } })).toEqual([]);
});
