import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/endpoint-mismatch.ts';
import { answer, bearer, challengeOf, get, judge, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/ordres', [bearer('opaque-7f3a9c21')]);
const otherHost = get('https://api.shop.example/orders', [['Host', 'old.shop.example']]);

it.each([
  ['405', 405, {}, ['certain']],
  ['501', 501, {}, ['certain']],
  ['404 with and without the credential', 404, { withoutCredential: trial(404, true) }, ['certain']],
  ['404 that is 401 without the credential', 404, { withoutCredential: trial(401) }, ['hint']],
  ['404 alone', 404, {}, ['strong']],
  ['421', 421, {}, ['strong']],
  ['404 with a challenge', 404, { challenge: challengeOf('Bearer') }, []],
  ['401: that is a refusal', 401, {}, []],
  ['200', 200, {}, []],
])('judges %s', (_what, status, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(status), facts }))).toEqual(expected);
});

it.each([400, 404, 421])('names a Host field that differs from the address beside %i', (status) => {
  const [clue] = judge(cause, { request: otherHost, response: answer(status) });

  expect(clue?.weight).toBe('strong');
  expect(clue?.text).toContain('old.shop.example');
});
