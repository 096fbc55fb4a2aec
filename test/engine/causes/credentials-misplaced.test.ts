import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/credentials-misplaced.ts';
import { answer, bearer, caseOf, challengeOf, get, judge, NOW, post, trial, weights } from './observed.ts';

const url = 'https://api.shop.example/orders';
const missing = { claimedMissing: { explicit: true, text: 'the answer says "no token was found"' } };
const accepted = {
  trials: [],
  accepted: { kind: 'other-place', changed: 'the credential is sent as "X-API-Key: …"', template: 'X-API-Key: $TOKEN' },
};

it('is proven by a trial in another place, and offers the command', () => {
  const request = get(`${url}?token=opaque-7f3a9c21`);

  expect(weights(judge(cause, { request, response: answer(401), facts: { repairedCredential: accepted } }))).toEqual(['proven']);
  expect(cause.repair?.({ repairedCredential: accepted }, { now: NOW, material: caseOf(request), cutShort: false })).toBe(
    `curl -H "X-API-Key: $TOKEN" '${url}'`,
  );
});

it.each([
  ['the query', get(`${url}?token=opaque-7f3a9c21`)],
  ['a cookie with a JWT', get(url, [['Cookie', 'token=eyJhbGciOiJIUzI1NiJ9.e30.c2ln']])],
  ['a key field', get(url, [['X-API-Key', 'opaque-7f3a9c21']])],
])('is strong where the server saw nothing and the credential is in %s', (_where, request) => {
  expect(weights(judge(cause, { request, response: answer(401), facts: missing }))).toEqual(['strong']);
});

it('takes the same token in two places, refused with 400', () => {
  const request = get(`${url}?access_token=opaque-7f3a9c21`, [bearer('opaque-7f3a9c21')]);

  expect(weights(judge(cause, { request, response: answer(400) }))).toEqual(['strong']);
});

it('takes the field that the challenge names, and a name that servers drop', () => {
  expect(
    weights(
      judge(cause, {
        request: get(url, [bearer('key-51c0ffee')]),
        response: answer(401),
        facts: { challenge: challengeOf('key', { name: 'x-api-key' }) },
      }),
    ),
  ).toEqual(['strong']);
  expect(weights(judge(cause, { request: get(url, [['X_API_KEY', 'key-51c0ffee']]), response: answer(401) }))).toEqual(['likely']);
});

it.each([
  ['a token in Authorization: that is authorization-stripped', get(url, [bearer('opaque-7f3a9c21')]), missing, 401],
  ['a session cookie: that is session-expired', get(url, [['Cookie', 'sessionid=0c2ufmw4s0n7ty5yqz8w']]), missing, 403],
  ['a password in the body', post(url, 'username=a&password=b'), missing, 401],
  ['a device token inside a message', post(url, '{"message":{"token":"abc","notification":{}}}'), missing, 401],
  ['a key in the query that was read', get(`${url}?api_key=key-51c0ffee`), {}, 401],
  ['success', get(`${url}?token=opaque-7f3a9c21`), missing, 200],
] as const)('is silent for %s', (_what, request, facts, status) => {
  expect(judge(cause, { request, response: answer(status), facts })).toEqual([]);
});

const inKeyField = (status: number, same: boolean, accepted: boolean) => ({
  trials: trial(status, same).trials.map((one) => ({
    ...one,
    name: 'other-place',
    changed: 'the credential is sent as "X-API-Key: …"',
    accepted,
  })),
  accepted: accepted ? { kind: 'other-place', changed: 'the credential is sent as "X-API-Key: …"', template: 'X-API-Key: $TOKEN' } : null,
});

it('sees another refusal at another place: there it is read', () => {
  const story = { request: get(url, [bearer('key-51c0ffee')]), response: answer(401, '{"error":"API key required"}') };

  expect(
    weights(judge(cause, { ...story, facts: { withoutCredential: trial(401, true), repairedCredential: inKeyField(401, false, false) } })),
  ).toEqual(['strong']);
  expect(
    judge(cause, { ...story, facts: { withoutCredential: trial(401, true), repairedCredential: inKeyField(401, true, false) } }),
  ).toEqual([]);
  expect(judge(cause, { ...story, facts: { withoutCredential: trial(401), repairedCredential: inKeyField(401, false, false) } })).toEqual(
    [],
  );
});

it('proves nothing where the address is open to everybody', () => {
  const request = get(`${url}?key=bad`);

  expect(
    judge(cause, {
      request,
      response: answer(403),
      facts: { withoutCredential: trial(200), repairedCredential: inKeyField(200, false, true) },
    }),
  ).toEqual([]);
});
