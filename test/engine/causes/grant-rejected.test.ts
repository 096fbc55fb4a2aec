import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/grant-rejected.ts';
import { answer, judge, post, weights } from './observed.ts';

const url = 'https://id.shop.example/token';
const invalidGrant = answer(400, '{"error":"invalid_grant","error_description":"grant request is invalid"}');

it.each([
  ['grant_type=refresh_token&refresh_token=x', 'the refresh token'],
  ['grant_type=authorization_code&code=x', 'the authorization code'],
])('reads invalid_grant for %s', (body, what) => {
  const clues = judge(cause, { request: post(url, body), response: invalidGrant });

  expect(weights(clues)).toEqual(['certain']);
  expect(clues[0]?.text).toContain(what);
});

it('knows refresh endpoints outside OAuth', () => {
  expect(
    weights(judge(cause, { request: post('https://api.shop.example/jwt/refresh/', '{"refresh":"eyJ"}'), response: answer(401) })),
  ).toEqual(['likely']);
});

it('speaks against where a password, or the client, is what was refused', () => {
  expect(weights(judge(cause, { request: post(url, 'grant_type=password&username=a&password=b'), response: invalidGrant }))).toEqual([
    'against',
  ]);
  expect(
    weights(
      judge(cause, { request: post(url, 'grant_type=refresh_token&refresh_token=x'), response: answer(401, '{"error":"invalid_client"}') }),
    ),
  ).toEqual(['against']);
});

it('is silent on success', () => {
  expect(
    judge(cause, { request: post(url, 'grant_type=refresh_token&refresh_token=x'), response: answer(200, '{"access_token":"x"}') }),
  ).toEqual([]);
});
