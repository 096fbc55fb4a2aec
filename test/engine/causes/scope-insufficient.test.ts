import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/scope-insufficient.ts';
import type { Expected } from '../../../src/engine/lib/expectation-rows.ts';
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

const row = (what: Expected['what'], from: Expected['from'], expected: string, sent: string, matches = false): readonly Expected[] => [
  { what, from, expected, sent, matches },
];

it.each([
  ['a challenge without error code', 403, row('scope', 'challenge', 'write', 'read'), ['strong']],
  ['the words of the answer', 403, row('scope', 'error text', 'write', 'read'), ['strong']],
  ['the list of the resource', 403, row('scope', 'resource metadata', 'write', 'read'), ['hint']],
  ['a scope that is there', 403, row('scope', 'challenge', 'read', 'read', true), []],
  ['a 401: the scope is guidance for the next token', 401, row('scope', 'challenge', 'write', 'read'), []],
])('reads the scopes of %s', (_what, status, expectation, expected) => {
  expect(weights(judge(cause, { request, response: answer(status), facts: { expectation } }))).toEqual(expected);
});
