import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/account-locked.ts';
import { answer, bearer, get, judge, post, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);

it('takes 402, and 423 at a sign-in', () => {
  expect(weights(judge(cause, { request, response: answer(402) }))).toEqual(['likely']);
  expect(weights(judge(cause, { request: post('https://shop.example/login', 'username=a&password=b'), response: answer(423) }))).toEqual([
    'likely',
  ]);
  expect(weights(judge(cause, { request, response: answer(423) }))).toEqual(['hint']);
});

it('speaks against where the answer cannot be about one account', () => {
  expect(weights(judge(cause, { request, response: answer(403), facts: { withoutCredential: trial(403, true) } }))).toEqual(['against']);
  expect(
    weights(judge(cause, { request, response: answer(401), facts: { withoutCredential: trial(401), randomCredential: trial(401, true) } })),
  ).toEqual(['against']);
});

it('leaves a plain 401 to credentials-invalid, and success alone', () => {
  expect(judge(cause, { request, response: answer(401) })).toEqual([]);
  expect(judge(cause, { request, response: answer(200) })).toEqual([]);
});

it('holds 402 for unpaid though everybody gets it', () => {
  const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);

  expect(weights(judge(cause, { request, response: answer(402), facts: { withoutCredential: trial(402, true) } }))).toEqual(['likely']);
});
