import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/no-auth-failure.ts';
import { answer, bearer, get, judge, judgeFacts, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders');
const leadsTo = (status: number | null) => ({ redirectChain: { hops: [], final: status === null ? null : answer(status), finalUrl: '' } });
const loginPage = { how: 'page', where: '', why: '' };

it.each([
  ['a success', 200, {}, ['certain']],
  ['a success that shows a sign-in page: that is login-redirect', 200, { loginPage }, ['likely']],
  ['a redirect that ends in success', 301, leadsTo(200), ['certain']],
  ['a redirect that was not followed', 301, leadsTo(null), ['likely']],
  ['a redirect that ends in 401', 301, leadsTo(401), []],
  ['a redirect to a sign-in page', 302, { loginPage }, []],
  ['a failing server', 503, {}, ['strong']],
  ['a status that is about nobody’s credential', 409, {}, ['likely']],
])('judges %s', (_what, status, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(status), facts }))).toEqual(expected);
});

it.each([400, 401, 403, 404, 405, 407, 410, 419, 422, 429, 498, 499])('is silent on %i, which may be a refusal', (status) => {
  expect(judge(cause, { request, response: answer(status) })).toEqual([]);
});

it('is unknown without an answer', () => {
  expect(judgeFacts(cause, {})).toEqual([]);
});

it.each([
  ['the answer names a fault of the token, and without one the address refuses', 'JsonWebTokenError: jwt malformed', 401, []],
  ['the answer names no fault of the token', 'connection pool is empty', 401, ['strong']],
  ['without a credential it fails as well', 'JsonWebTokenError: jwt malformed', 500, ['strong']],
])('judges a 500 where %s', (_what, body, without, expected) => {
  const facts = { withoutCredential: trial(without) };

  expect(
    weights(
      judge(cause, { request: get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]), response: answer(500, body), facts }),
    ),
  ).toEqual(expected);
});

it('leaves to others what a GraphQL error refuses with 200', () => {
  const body = '{"errors":[{"message":"You must be logged in to do this","extensions":{"code":"UNAUTHENTICATED"}}],"data":{"me":null}}';

  expect(judge(cause, { request, response: answer(200, body) })).toEqual([]);
});

it('leaves to others a verifier that fails where nothing was sent', () => {
  const body = '<pre>JsonWebTokenError: jwt malformed<br> &nbsp; &nbsp;at module.exports [as verify]</pre>';

  expect(judge(cause, { request, response: answer(500, body) })).toEqual([]);
});

it('takes a 400 that everybody gets for a fault of the request, not of the credential', () => {
  const alike = { withoutCredential: trial(400, true), randomCredential: trial(400, true) };

  expect(weights(judge(cause, { request, response: answer(400), facts: alike }))).toEqual(['hint']);
  expect(judge(cause, { request, response: answer(400), facts: { ...alike, withoutCredential: trial(401) } })).toEqual([]);
});
