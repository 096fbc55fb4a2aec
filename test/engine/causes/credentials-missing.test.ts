import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/credentials-missing.ts';
import { answer, bearer, caseOf, challengeOf, get, judge, judgeFacts, NOW, weights } from './observed.ts';

const request = get('https://api.shop.example/orders');
const asksBearer = { challenge: challengeOf('Bearer') };
const explicit = { claimedMissing: { explicit: true, text: 'the answer says "no token provided"' } };

it('is certain of a bare request that gets 401, and names what is asked for', () => {
  const clues = judge(cause, { request, response: answer(401), facts: asksBearer });

  expect(weights(clues)).toEqual(['certain', 'strong']);
  expect(clues[1]?.text).toContain('asks for Bearer');
});

it.each([
  ['a 403 that says nothing', 403, {}, ['hint']],
  ['a 403 in words', 403, explicit, ['certain']],
  ['a 400 in words', 400, explicit, ['certain']],
  ['a 407: that is the proxy', 407, asksBearer, []],
  ['a success', 200, asksBearer, []],
])('judges a bare request and %s', (_what, status, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(status), facts }))).toEqual(expected);
});

it('speaks against where a credential was sent: that may be authorization-stripped', () => {
  const clues = judge(cause, { request: get(request.url, [bearer('opaque-7f3a9c21')]), response: answer(401), facts: explicit });

  expect(weights(clues)).toEqual(['against']);
});

it('sees a field that is there but empty', () => {
  const clues = judge(cause, { request: get(request.url, [['X-Api-Key', '']]), response: answer(401) });

  expect(weights(clues)).toEqual(['strong']);
});

it('goes by the answer’s words where the request is not known, and is unknown without them', () => {
  const refusal = { response: answer(401), url: null, afterRedirect: false, answeredBy: 'target' };

  expect(weights(judgeFacts(cause, { refusal, ...explicit }))).toEqual(['likely']);
  expect(judgeFacts(cause, { refusal })).toEqual([]);
});

it.each([
  ['nothing is asked for', {}, `curl -H "Authorization: Bearer $TOKEN" 'https://api.shop.example/orders'`],
  ['Basic is asked for', { challenge: challengeOf('Basic') }, `curl -u "$USER:$PASSWORD" 'https://api.shop.example/orders'`],
])('repairs with placeholders where %s', (_what, facts, command) => {
  expect(cause.repair?.(facts, { now: NOW, material: caseOf(request), cutShort: false })).toBe(command);
});

it.each([
  ['speaks against where the request is signed as a whole', {}, ['against']],
  ['stands where a gate asks for a sign-in beside the signature', { challenge: challengeOf('Basic') }, ['certain', 'strong']],
  ['stands where the answer says that it saw none', { claimedMissing: { explicit: true, text: 'it says so' } }, ['certain', 'certain']],
])('%s', (_what, more, expected) => {
  const request = get('https://hooks.shop.example/in', [['X-Hub-Signature-256', 'sha256=00']]);
  const requestSigning = { scheme: 'HMAC', problems: [], facts: {} };

  expect(weights(judge(cause, { request, response: answer(401), facts: { requestSigning, ...more } }))).toEqual(expected);
});

it.each([
  [
    'GraphQL error',
    200,
    '{"errors":[{"message":"You must be logged in to do this","extensions":{"code":"UNAUTHENTICATED"}}],"data":{"me":null}}',
  ],
  ['uncaught error of jsonwebtoken', 500, '<pre>JsonWebTokenError: jwt malformed<br> &nbsp; &nbsp;at module.exports [as verify]</pre>'],
])('reads the %s', (_what, status, body) => {
  expect(weights(judge(cause, { request: get('https://api.shop.example/me'), response: answer(status, body) }))).toEqual(['certain']);
});
