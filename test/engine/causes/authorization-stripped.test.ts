import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/authorization-stripped.ts';
import { answer, bearer, challengeOf, get, judge, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const ignored = { withoutCredential: trial(401, true), randomCredential: trial(401, true) };
const claims = (explicit: boolean) => ({ claimedMissing: { explicit, text: 'the answer says "no token provided"' } });

it.each([
  ['the answer says that nothing came, and every try gets the same', { ...claims(true), ...ignored }, ['strong', 'certain']],
  ['the answer says that nothing came', claims(true), ['strong']],
  ['the challenge of a library that never names an error reads like that', { ...claims(false), ...ignored }, ['hint', 'hint']],
  ['every try gets the same', ignored, ['hint']],
  ['the answer is another one without it', { ...claims(true), withoutCredential: trial(400) }, ['against']],
  ['another scheme is asked for: that is scheme-mismatch', { ...claims(true), challenge: challengeOf('Basic') }, []],
  ['the header is not well formed', { ...claims(true), headerSyntax: [] }, []],
  ['nothing else is known', {}, []],
])('judges a sent header where %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('believes a challenge without an error more where a JWT was sent: readers of JWTs mostly name what is wrong', () => {
  const jwt = get(request.url, [bearer('eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl')]);

  expect(weights(judge(cause, { request: jwt, response: answer(401), facts: { ...claims(false), ...ignored } }))).toEqual([
    'hint',
    'likely',
  ]);
});

it.each([
  ['no header was sent: that is credentials-missing', get(request.url), 401],
  ['the credential is a cookie', get(request.url, [['Cookie', 'session=FAKEfake0123']]), 401],
  ['the proxy refuses', request, 407],
  ['the request is accepted', request, 200],
])('is silent where %s', (_what, sent, status) => {
  expect(judge(cause, { request: sent, response: answer(status), facts: { ...claims(true), ...ignored } })).toEqual([]);
});

it('leaves what a redirect loses to redirect-drops-credentials', () => {
  const refusal = { response: answer(401), url: 'https://other.example/', afterRedirect: true, answeredBy: 'target' };

  expect(judge(cause, { request, response: answer(302), facts: { ...claims(true), ...ignored, refusal } })).toEqual([]);
});
