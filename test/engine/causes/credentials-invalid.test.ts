import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/credentials-invalid.ts';
import { answer, basic, bearer, challengeOf, get, judge, post, tokenIn, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [basic('alice:wrong')]);
const asksBasic = { challenge: challengeOf('Basic', { realm: 'shop' }) };
const read = { randomCredential: trial(401, true), withoutCredential: trial(403) };

it.each([
  ['a Basic credential and the Basic challenge', asksBasic, ['likely']],
  ['a random one that fares alike where none fares otherwise', { ...asksBasic, ...read }, ['likely', 'strong']],
  ['a random one that fares alike', { randomCredential: trial(401, true) }, ['likely', 'hint']],
  ['another scheme asked for: that is scheme-mismatch', { challenge: challengeOf('Bearer') }, []],
  ['a credential that is not well formed', { headerSyntax: [] }, ['against', 'likely']],
])('judges %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('only hints at a JWT, which its claims and signature judge', () => {
  const facts = { token: tokenIn('eyJ', 'Bearer', 'jwt'), ...read };

  expect(weights(judge(cause, { request: get(request.url, [bearer('eyJ')]), response: answer(401), facts }))).toEqual(['hint', 'hint']);
});

it('takes a 403 only where a random credential gets it, too', () => {
  const random = { randomCredential: trial(403, true), withoutCredential: trial(401) };

  expect(weights(judge(cause, { request, response: answer(403), facts: random }))).toEqual(['hint']);
  expect(judge(cause, { request, response: answer(403) })).toEqual([]);
});

it('sees a posted user name and password', () => {
  const login = post('https://shop.example/login', 'user=alice&password=wrong');

  expect(weights(judge(cause, { request: login, response: answer(401) }))).toEqual(['likely', 'likely']);
});

it('names what was sent, never its value', () => {
  const [clue] = judge(cause, { request: get(request.url, [['X-Api-Key', 'FAKEfake0123']]), response: answer(401) });

  expect(clue?.text).toBe('The header X-Api-Key was sent and refused with 401.');
});

it.each([
  ['no credential', get(request.url), 401],
  ['a success', request, 200],
])('is silent on %s', (_what, sent, status) => {
  expect(judge(cause, { request: sent, response: answer(status) })).toEqual([]);
});

it('speaks against itself where cookies alone were sent: those are sessions', () => {
  const sent = get(request.url, [['Cookie', 'session=FAKEfake0123']]);

  expect(weights(judge(cause, { request: sent, response: answer(401) }))).toEqual(['against']);
});

const keyOf = (home: readonly string[] | undefined, checksum: 'valid' | 'invalid', hostProvider: string | null) => {
  const recognition = { role: 'access', checksum, confidence: 0.98, ...(home === undefined ? {} : { home }) };
  const sent = { place: 'header', name: 'Authorization', scheme: 'Bearer', label: 'GitHub personal access token', provider: 'GitHub' };
  return { credentialKind: { sent: [{ ...sent, recognition }], hostProvider } };
};

it.each([
  ['at its vendor’s own host', keyOf(['github.com'], 'invalid', 'GitHub'), ['likely', 'certain']],
  ['of a product that runs anywhere', keyOf(undefined, 'invalid', null), ['likely', 'certain']],
  ['at a host of nobody known', keyOf(['github.com'], 'invalid', null), ['likely', 'hint']],
  ['at another vendor’s host: that is environment-mismatch', keyOf(['github.com'], 'invalid', 'GitLab'), ['likely']],
  ['whose check part fits', keyOf(['github.com'], 'valid', 'GitHub'), ['likely']],
])('a key with a wrong check part %s', (_where, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('only hints at a wrong check part where the failure was pasted: people alter keys before they paste them', () => {
  const pasted = { ...keyOf(['github.com'], 'invalid', 'GitHub'), exchange: { source: 'pasted' } };

  expect(weights(judge(cause, { request, response: answer(401), facts: pasted }))).toEqual(['likely', 'hint']);
});

it('speaks against where the issuer’s keys verify the token: that value is right', () => {
  const facts = { token: tokenIn('eyJ', 'Bearer', 'jwt'), tokenSignature: { verdict: 'valid' } };
  const request = get('https://api.shop.example/orders', [['Authorization', 'Bearer eyJ']]);

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(['against', 'hint']);
});

it('of missing or wrong takes missing where the request is bare', () => {
  const response = answer(401, '{"error":{"code":401,"message":"Unauthorized: Invalid or missing API key"},"id":null,"jsonrpc":"2.0"}');

  expect(weights(judge(cause, { request: get('https://mcp.shop.example/mcp'), response }))).toEqual(['against']);
});
