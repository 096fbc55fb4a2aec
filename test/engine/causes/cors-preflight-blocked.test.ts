import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/cors-preflight-blocked.ts';
import { answer, caseOf, get, judge, NOW, weights } from './observed.ts';

const url = 'https://api.shop.example/orders';
const origin = ['Origin', 'https://app.shop.example'] as const;
const preflight = { method: 'OPTIONS', url, headers: [origin, ['Access-Control-Request-Method', 'POST']] as const };

it.each([
  [401, ['proven', 'strong']],
  [403, ['proven', 'strong']],
  [302, ['strong']],
  [405, ['strong']],
  [204, []],
] as const)('judges a preflight answered %d', (status, expected) => {
  expect(weights(judge(cause, { request: preflight, response: answer(status) }))).toEqual(expected);
});

it('suspects a bare OPTIONS with an origin', () => {
  expect(weights(judge(cause, { request: { method: 'OPTIONS', url, headers: [origin] }, response: answer(401) }))).toEqual(['likely']);
});

it('reads the line of the browser console', () => {
  const errorText =
    "Access to fetch at 'https://api.shop.example/orders' from origin 'https://app.shop.example' has been blocked by CORS policy";

  expect(weights(cause.detect({}, { now: NOW, material: caseOf(undefined, { errorText }), cutShort: false }))).toEqual(['certain']);
});

it('leaves a GET with an origin to the other causes', () => {
  expect(judge(cause, { request: get(url, [origin]), response: answer(401) })).toEqual([]);
});
