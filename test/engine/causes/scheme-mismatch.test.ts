import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/scheme-mismatch.ts';
import type { Expected } from '../../../src/engine/lib/expectation-rows.ts';
import { answer, basic, bearer, caseOf, challengeOf, get, judge, judgeFacts, NOW, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const asksBasic = { challenge: challengeOf('Basic', { realm: 'shop' }) };

it('names what was sent and what is asked for', () => {
  const clues = judge(cause, { request, response: answer(401), facts: asksBasic });

  expect(weights(clues)).toEqual(['strong', 'likely']);
  expect(clues[0]?.text).toBe('Bearer was sent, the server asks for Basic.');
});

it.each([
  ['an answer that is the same without any credential', { ...asksBasic, withoutCredential: trial(401, true) }, ['certain', 'likely']],
  ['an answer that names a fault of the token', { ...asksBasic, answerText: { text: 'jwt signature is invalid' } }, ['hint']],
  ['the scheme that is asked for, in other letters', { challenge: challengeOf('bearer') }, ['against']],
  [
    'one of two schemes asked for',
    { challenge: { ...challengeOf('Basic'), list: [{ scheme: 'Basic' }, { scheme: 'Bearer' }] } },
    ['against'],
  ],
  ['no challenge', {}, []],
  ['a credential that is not well formed', { ...asksBasic, headerSyntax: [] }, []],
])('judges Bearer with %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(expected);
});

it('is proven where another scheme is accepted', () => {
  const repairedCredential = { ...trial(200), accepted: { kind: 'other-scheme', changed: 'it is sent as Basic', template: null } };

  expect(weights(judge(cause, { request, response: answer(401), facts: { repairedCredential } }))).toEqual(['proven']);
});

it('speaks against a bare request, and is unknown without the request', () => {
  const refusal = { response: answer(401), url: null, afterRedirect: false, answeredBy: 'target' };

  expect(weights(judge(cause, { request: get(request.url), response: answer(401), facts: asksBasic }))).toEqual(['against']);
  expect(judgeFacts(cause, { refusal, ...asksBasic })).toEqual([]);
});

it.each([200, 407])('is silent on %i', (status) => {
  expect(judge(cause, { request, response: answer(status), facts: asksBasic })).toEqual([]);
});

it.each([
  ['Basic', `curl -u "$USER:$PASSWORD" 'https://api.shop.example/orders'`],
  ['Digest', `curl --digest -u "$USER:$PASSWORD" 'https://api.shop.example/orders'`],
  ['Token', `curl -H "Authorization: Token $TOKEN" 'https://api.shop.example/orders'`],
])('repairs towards %s', (scheme, command) => {
  const material = caseOf(get(request.url, [basic('alice:wrong')]));

  expect(cause.repair?.({ challenge: challengeOf(scheme) }, { now: NOW, material, cutShort: false })).toBe(command);
});

const row = (what: Expected['what'], from: Expected['from'], expected: string, sent: string, matches = false): readonly Expected[] => [
  { what, from, expected, sent, matches },
];

it('hears from the metadata that Bearer is not taken, whatever the challenge says', () => {
  const given = { request: get('https://api.shop.example/', [bearer('t')]), response: answer(401) };
  const challenge = challengeOf('Bearer');
  const expectation = row('binding', 'resource metadata', 'a token bound to a DPoP key', 'a token that is not bound');

  expect(weights(judge(cause, { ...given, facts: { challenge, expectation } }))).toEqual(['likely']);
  expect(weights(judge(cause, { ...given, facts: { challenge } }))).toEqual(['against']);
});
