import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-malformed.ts';
import { answer, bearer, challengeOf, get, judge, judgeFacts, tokenIn, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const cut = { ...tokenIn('eyJ'), reading: { kind: 'malformed', why: 'it is cut after 2 of 3 parts' } };

it('says what is wrong with the token', () => {
  const clues = judge(cause, { request, response: answer(401), facts: { token: cut } });

  expect(weights(clues)).toEqual(['certain']);
  expect(clues[0]?.text).toContain('cut after 2 of 3 parts');
});

it('is less sure where the server asks for no token', () => {
  expect(weights(judge(cause, { request, response: answer(401), facts: { token: cut, challenge: challengeOf('Basic') } }))).toEqual([
    'likely',
  ]);
});

it('judges a token given alone', () => {
  expect(weights(judgeFacts(cause, { token: { ...cut, from: null } }))).toEqual(['certain']);
});

it.each([
  ['an opaque token', { token: tokenIn('opaque-7f3a9c21') }, 401],
  ['a readable JWT: other causes judge it', { token: tokenIn('eyJ', 'Bearer', 'jwt') }, 401],
  ['no token', {}, 401],
  ['a success', { token: cut }, 200],
])('is silent on %s', (_what, facts, status) => {
  expect(judge(cause, { request, response: answer(status), facts })).toEqual([]);
});

it('reads from the challenge that a JWT is wanted, as mod_auth_openidc says', () => {
  const says = (error_description: string) => ({
    token: tokenIn('abc'),
    challenge: challengeOf('Bearer', { error: 'invalid_token', error_description }),
  });
  const judged = (description: string) => weights(judge(cause, { request, response: answer(401), facts: says(description) }));

  expect(judged('JWT token could not be validated')).toEqual(['strong']);
  expect(judged('The access token is unknown')).toEqual([]);
});
