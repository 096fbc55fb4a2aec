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

const asking = (challenge: string) => {
  const response = { ...answer(401), headers: [['WWW-Authenticate', challenge] as const] };
  return { trials: trial(401).trials.map((one) => ({ ...one, response })) };
};

it('is strong where any password gets 403 and none 401', () => {
  const facts = { withoutCredential: asking('Basic realm="reports"'), randomCredential: trial(403, true) };

  expect(weights(judge(cause, { request, response: answer(403), facts }))).toEqual(['strong']);
});

it.each([
  ['no challenge', trial(401)],
  ['a Bearer challenge', asking('Bearer')],
])('leaves 403 for every token to the token causes, beside %s', (_what, withoutCredential) => {
  expect(judge(cause, { request, response: answer(403), facts: { withoutCredential, randomCredential: trial(403, true) } })).toEqual([]);
});

it('leaves a 500 that names a fault of the token to the token causes', () => {
  const facts = { withoutCredential: trial(401), randomCredential: trial(500, true) };

  expect(judge(cause, { request, response: answer(500, 'JsonWebTokenError: jwt malformed'), facts })).toEqual([]);
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

const soundToken = {
  keyId: 'k1',
  said: 'nothing',
  audience: 'fits',
  trusts: 'named',
  keySince: null,
  sameAsNone: false,
  sameAsBroken: null,
};

it.each([
  ['meant for this API', {}, ['likely']],
  ['like one with a broken signature', { audience: 'unknown', sameAsBroken: true }, ['likely', 'hint']],
  ['that may not have arrived', { sameAsNone: true }, ['hint']],
  ['whose audience shows nothing', { audience: 'unknown' }, ['hint']],
  ['meant for others: that is audience-mismatch', { audience: 'foreign' }, []],
  ['and told from a broken one: that is token-revoked', { sameAsBroken: false }, []],
  ['for a reason that is named', { said: 'other' }, []],
])('judges the refusal without words of a sound token %s', (_what, more, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts: { soundToken: { ...soundToken, ...more } } }))).toEqual(expected);
});
