import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/server-misconfigured.ts';
import { answer, get, judge, trial, weights } from './observed.ts';

const request = get('https://shop.example/report.json', [['Authorization', 'Basic YWxpY2U6d29uZGVybGFuZA==']]);

it('is proven where only a credential makes the server fail', () => {
  expect(
    weights(judge(cause, { request, response: answer(500), facts: { withoutCredential: trial(401), randomCredential: trial(500, true) } })),
  ).toEqual(['proven']);
});

it('is no finding where a random credential is refused: then the check works, and the program fails after it', () => {
  const facts = { withoutCredential: trial(401), randomCredential: trial(401) };

  expect(judge(cause, { request, response: answer(500), facts })).toEqual([]);
});

it('is strong where any credential gets 403 and none 401', () => {
  expect(
    weights(judge(cause, { request, response: answer(403), facts: { withoutCredential: trial(401), randomCredential: trial(403, true) } })),
  ).toEqual(['strong']);
});

it('leaves a 403 that a random credential does not get to permission-denied', () => {
  expect(judge(cause, { request, response: answer(403), facts: { withoutCredential: trial(401), randomCredential: trial(401) } })).toEqual(
    [],
  );
});

it('leaves a failed connection of the server to identity-provider-unavailable', () => {
  expect(judge(cause, { request, response: answer(500, '{"code":"ECONNREFUSED"}'), facts: { withoutCredential: trial(401) } })).toEqual([]);
});

it('gives a broken challenge a hint', () => {
  const challenge = { wellFormed: false, why: 'a quote is not closed', list: [], field: 'WWW-Authenticate' };

  expect(weights(judge(cause, { request, response: answer(401), facts: { challenge } }))).toEqual(['hint']);
});

it('is silent where the server fails for everybody, and on success', () => {
  expect(
    judge(cause, { request, response: answer(500), facts: { withoutCredential: trial(500, true), randomCredential: trial(500, true) } }),
  ).toEqual([]);
  expect(judge(cause, { request, response: answer(200), facts: { withoutCredential: trial(401) } })).toEqual([]);
});
