import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/mfa-required.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, NOW, weights } from './observed.ts';

const request = get('https://api.shop.example/payments', [bearer('eyJ')]);
const claims = encodeURIComponent('{"id_token":{"acr":{"essential":true,"values":["urn:mfa"]}}}');
const authorize = `https://id.shop.example/auth?client_id=app-web&response_type=code&prompt=none`;
const back = (description: string) =>
  answer(303, '', [['Location', `https://app.example/cb?error=login_required&error_description=${encodeURIComponent(description)}`]]);

it('reads the step-up challenge of RFC 9470 against the token', () => {
  const challenge = challengeOf('Bearer', { error: 'insufficient_user_authentication', acr_values: 'urn:mfa', max_age: '300' });
  const tokenClaims = claimsOf({ acr: 'urn:pwd', auth_time: NOW - 900 });

  expect(weights(judge(cause, { request, response: answer(401), facts: { challenge, tokenClaims } }))).toEqual([
    'certain',
    'proven',
    'proven',
  ]);
});

it('is proven where the provider cannot give the level asked for', () => {
  const clues = judge(cause, {
    request: get(`${authorize}&claims=${claims}`),
    response: back('none of the requested ACRs could be obtained'),
  });

  expect(weights(clues)).toEqual(['proven', 'strong']);
});

it('leaves login_required without a level to session-expired', () => {
  expect(judge(cause, { request: get(authorize), response: back('End-User authentication is required') })).toEqual([]);
});

it('takes a one-time-password field of the answer', () => {
  expect(weights(judge(cause, { request, response: answer(401, '', [['X-Shop-OTP', 'required; app']]) }))).toEqual(['strong']);
});

it('is silent beside an ordinary challenge, and on success', () => {
  expect(judge(cause, { request, response: answer(401), facts: { challenge: challengeOf('Bearer', { error: 'invalid_token' }) } })).toEqual(
    [],
  );
  expect(judge(cause, { request, response: answer(200, '', [['X-Shop-OTP', 'required']]) })).toEqual([]);
});
