import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/scheme-mismatch.ts';
import type { Expected } from '../../../src/engine/lib/expectation-rows.ts';
import { answer, basic, bearer, caseOf, challengeOf, get, judge, judgeFacts, NOW, post, trial, weights } from './observed.ts';

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

const sentBasic = get(request.url, [basic('alice:FAKE-pass')]);
const saying = (status: number, body: string, sameAsGiven = false) => ({
  trials: trial(status, sameAsGiven).trials.map((one) => ({ ...one, response: answer(status, body) })),
});
const asking = (scheme: string) => ({
  trials: trial(401).trials.map((one) => ({ ...one, response: answer(401, '', [['WWW-Authenticate', scheme]]) })),
});

it.each([
  ['words about the form of Bearer', { answerText: { text: 'Format is "Authorization: Bearer <token>"' } }, ['strong']],
  [
    'an answer of its own to a random Bearer token',
    { withoutCredential: saying(401, 'nothing came', true), bearerControl: saying(401, 'jwt malformed') },
    ['strong'],
  ],
  [
    'the same answer to a random Bearer token and to no credential',
    { withoutCredential: saying(401, 'nothing came'), bearerControl: saying(401, 'nothing came') },
    [],
  ],
  ['a page that a random Bearer token gets', { withoutCredential: saying(401, ''), bearerControl: saying(200, 'hello') }, []],
])('judges Basic without a challenge beside %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request: sentBasic, response: answer(401, 'refused'), facts }))).toEqual(expected);
});

it.each([
  ['any Bearer gets 400, none at all a challenge for Basic', trial(400, true), ['strong']],
  ['a random Bearer fares otherwise: it was read', trial(401), []],
])('reads the challenge of the answer without a credential: %s', (_what, randomCredential, expected) => {
  const facts = { withoutCredential: asking('Basic realm="shop"'), randomCredential };

  expect(weights(judge(cause, { request, response: answer(400), facts }))).toEqual(expected);
});

it('takes no Bearer control for proof that asks for Basic itself', () => {
  const request = get('https://api.shop.example/based', [basic('amy:wrong')]);
  const control = trial(401).trials.map((one) => ({
    ...one,
    response: answer(401, `{"message":"Authorization header with scheme 'Basic' required"}`),
  }));
  const facts = { bearerControl: { trials: control }, withoutCredential: trial(401) };

  expect(judge(cause, { request, response: answer(401, '{"message":"unauthorized"}'), facts })).toEqual([]);
});

it('takes no Bearer control for proof where the time shows that the password was looked up (Cockpit)', () => {
  const timed = (ms: number, body: string) => ({ trials: trial(401).trials.map((one) => ({ ...one, ms, response: answer(401, body) })) });
  const facts = {
    bearerControl: timed(12, '<title>Authentication disabled</title>'),
    withoutCredential: timed(10, '<title>Authentication failed</title>'),
    randomCredential: timed(1817, '<title>Authentication failed</title>'),
    exchange: { response: answer(401), timings: { lookup: 0, connect: 1, tls: null, firstByte: 2360 } },
  };
  const slow = { request: sentBasic, response: answer(401, '<title>Authentication failed</title>'), facts };

  expect(judge(cause, slow)).toEqual([]);
  expect(weights(judge(cause, { ...slow, facts: { ...facts, randomCredential: timed(11, '') } }))).toEqual(['strong']);
});

it('knows that services of AWS call any other scheme a missing token', () => {
  const request = post('https://dynamodb.eu-west-1.amazonaws.com/', '{}', [bearer('opaque-7f3a9c21')]);
  const body =
    '{"__type":"com.amazon.coral.service#MissingAuthenticationTokenException","message":"Request is missing Authentication Token"}';

  expect(weights(judge(cause, { request, response: answer(400, body) }))).toEqual(['strong']);
});
