import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/identity-provider-unavailable.ts';
import { answer, bearer, get, judge, tokenIn, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const token = tokenIn('opaque-7f3a9c21');
const alike = { token, withoutCredential: trial(500, true), randomCredential: trial(500, true) };

it.each(['{"message":"connect ECONNREFUSED 192.0.2.9:443"}', 'dial tcp: i/o timeout', 'Unable to obtain configuration from the provider'])(
  'reads %s',
  (body) => {
    expect(weights(judge(cause, { request, response: answer(500, body), facts: { token } }))).toEqual(['certain']);
  },
);

it('takes a gateway error that only a credential brings about', () => {
  expect(weights(judge(cause, { request, response: answer(503), facts: { token, withoutCredential: trial(401) } }))).toEqual(['likely']);
});

it('takes a provider that answers a redirect with 503', () => {
  const refusal = { response: answer(503), url: 'https://id.shop.example/auth', afterRedirect: true, answeredBy: 'target' };

  expect(weights(judge(cause, { request, response: answer(302), facts: { refusal } }))).toEqual(['strong']);
});

it('suspects the check where everybody who comes with a token gets 500', () => {
  expect(weights(judge(cause, { request, response: answer(500), facts: alike }))).toEqual(['likely', 'hint']);
});

it('leaves a 500 that only a credential brings about to server-misconfigured', () => {
  expect(judge(cause, { request, response: answer(500), facts: { token, withoutCredential: trial(401) } })).toEqual([]);
});

it('is silent without a credential, on a plain refusal and on success', () => {
  expect(judge(cause, { request: get('https://api.shop.example/orders'), response: answer(500, 'ECONNREFUSED') })).toEqual([]);
  expect(judge(cause, { request, response: answer(401), facts: { token } })).toEqual([]);
  expect(judge(cause, { request, response: answer(200, 'ECONNREFUSED'), facts: { token } })).toEqual([]);
});

const silent = (failure: string, more: object = {}) => ({
  token,
  issuerStatus: {
    issuer: 'https://id.shop.example',
    reachable: false,
    why: 'id.shop.example refused the connection.',
    failure,
    metadata: null,
    ...more,
  },
});

it.each([
  ['a failing API and a silent issuer', 500, silent('connect'), ['strong']],
  ['a refusal and a silent issuer', 401, silent('status'), ['likely']],
  ['an issuer whose name does not exist: its name may be wrong', 401, silent('dns'), ['hint']],
  ['an issuer that answers', 401, silent('connect', { reachable: true }), []],
  ['a missing right, which needs a checked token', 403, silent('connect'), []],
])('judges %s', (_what, status, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(status), facts }))).toEqual(expected);
});

it('names the issuer and why it is silent', () => {
  const [clue] = judge(cause, { request, response: answer(401), facts: silent('connect') });

  expect(clue?.text).toBe('The token’s issuer https://id.shop.example does not answer: id.shop.example refused the connection.');
});

it('is silent where an application itself fails for everybody', () => {
  const response = answer(500, '<!DOCTYPE html><pre>Error: Cannot read properties of undefined<br> at …</pre>', [
    ['Content-Type', 'text/html'],
    ['X-Powered-By', 'Express'],
  ]);
  const facts = { withoutCredential: trial(500, true), randomCredential: trial(500, true), token: tokenIn('opaque-7f3a9c21') };

  expect(judge(cause, { request: get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]), response, facts })).toEqual([]);
});
