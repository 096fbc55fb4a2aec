import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/scope-insufficient.ts';
import { answer, bearer, challengeOf, claimsOf, get, judge, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('eyJ')]);
const asks = (scope?: string) => ({
  challenge: challengeOf('Bearer', { error: 'insufficient_scope', ...(scope === undefined ? {} : { scope }) }),
});

it('names the scopes that are there and the one that is missing', () => {
  const clues = judge(cause, {
    request,
    response: answer(403),
    facts: { ...asks('orders:read orders:write'), tokenClaims: claimsOf({ scope: 'orders:read' }) },
  });

  expect(weights(clues)).toEqual(['certain', 'likely']);
  expect(clues[1]?.text).toBe('The token has "orders:read"; "orders:write" is missing.');
});

it.each([
  ['no scope named', asks(), ['certain']],
  ['an opaque token', asks('orders:write'), ['certain']],
  ['a token that has the scope', { ...asks('orders'), tokenClaims: claimsOf({ scope: 'orders' }) }, ['certain']],
  ['another error: that is permission-denied', { challenge: challengeOf('Bearer', { error: 'access_denied' }) }, []],
  ['no challenge', { tokenClaims: claimsOf({ scope: 'orders' }) }, []],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(403), facts }))).toEqual(expected);
});

it('is silent on success', () => {
  expect(judge(cause, { request, response: answer(200), facts: asks('orders') })).toEqual([]);
});
