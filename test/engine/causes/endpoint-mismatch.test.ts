import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/endpoint-mismatch.ts';
import { answer, bearer, challengeOf, get, judge, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/ordres', [bearer('opaque-7f3a9c21')]);
const otherHost = get('https://api.shop.example/orders', [['Host', 'old.shop.example']]);

it.each([
  ['405', 405, {}, ['certain']],
  ['501', 501, {}, ['certain']],
  ['404 with and without the credential', 404, { withoutCredential: trial(404, true) }, ['certain']],
  ['404 that is 401 without the credential', 404, { withoutCredential: trial(401) }, ['hint']],
  ['404 alone', 404, {}, ['strong']],
  ['421', 421, {}, ['strong']],
  ['404 with a challenge', 404, { challenge: challengeOf('Bearer') }, []],
  ['401: that is a refusal', 401, {}, []],
  ['200', 200, {}, []],
])('judges %s', (_what, status, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(status), facts }))).toEqual(expected);
});

it.each([400, 404, 421])('names a Host field that differs from the address beside %i', (status) => {
  const [clue] = judge(cause, { request: otherHost, response: answer(status) });

  expect(clue?.weight).toBe('strong');
  expect(clue?.text).toContain('old.shop.example');
});

it.each([
  ['the other slash is accepted', 404, { trailingSlash: trial(200) }, ['proven']],
  ['the other slash is accepted, behind a challenge', 401, { trailingSlash: trial(200), challenge: challengeOf('Bearer') }, ['proven']],
  ['the other slash asks for a sign-in', 404, { trailingSlash: trial(401) }, ['strong', 'hint']],
  ['the other slash is refused as well', 401, { trailingSlash: trial(403) }, []],
  ['https takes it without the credential', 403, { httpsInstead: trial(200) }, ['strong']],
  ['https asks for a sign-in', 403, { httpsInstead: trial(401) }, ['likely']],
  ['http and https ask for a sign-in', 401, { httpsInstead: trial(401) }, []],
  ['OPTIONS does not name the method', 403, { otherMethod: { ...trial(204), allow: ['HEAD', 'POST'] } }, ['hint']],
  ['OPTIONS names the method', 403, { otherMethod: { ...trial(204), allow: ['GET'] } }, []],
  ['OPTIONS names nothing', 403, { otherMethod: { ...trial(204), allow: null } }, []],
])('compares with the address next door: %s', (_what, status, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(status), facts }))).toEqual(expected);
});

it('shows that HEAD is refused where GET is accepted', () => {
  const [clue] = judge(cause, {
    request: { ...request, method: 'HEAD' },
    response: answer(401),
    facts: { otherMethod: { ...trial(200), allow: null } },
  });

  expect(clue).toMatchObject({ proven: true, text: 'HEAD is answered 401, but GET is accepted (200).' });
});
