import { expect, it } from '@jest/globals';
import credentialsInvalid from '../../../src/engine/causes/credentials-invalid.ts';
import identityProviderUnavailable from '../../../src/engine/causes/identity-provider-unavailable.ts';
import { answerMs, checkTime, isFarSlower } from '../../../src/engine/lib/answer-time.ts';
import { answer, bearer, get, judge, tokenIn, trial } from '../causes/observed.ts';
import { refused } from '../probes/observing.ts';

const phases = { lookup: 2, connect: 10, tls: 40, firstByte: 90.4, total: 100 };

it.each([
  ['over TLS', phases, 50],
  ['over plain TCP', { ...phases, tls: null }, 80],
  ['through nothing that was measured', { ...phases, lookup: null, connect: null, tls: null }, 90],
  ['without an answer', { ...phases, firstByte: null }, null],
  ['before the connection was counted', { ...phases, firstByte: 30 }, 0],
])('counts from the last step of the connection: %s', (_what, timings, expected) => {
  expect(answerMs(timings)).toBe(expected);
});

it.each([
  [800, 2, true],
  [251, 1, true],
  [240, 1, false],
  [1000, 201, false],
  [1005, 201, true],
  [2, 800, false],
])('%i ms against %i ms is far slower: %s', (one, other, expected) => {
  expect(isFarSlower(one, other)).toBe(expected);
});

it.each([
  ['both credentials are slow', 820, 800, 2, { with: 800, without: 2 }],
  ['only the first request of the run is slow', 820, 3, 2, null],
  ['only the random one is slow', 3, 800, 2, null],
  ['everything is slow', 820, 800, 700, null],
  ['nothing was measured', null, 800, 2, null],
  ['no answer came without a credential', 820, 800, null, null],
])('tells how long a check takes where %s', (_what, given, random, none, expected) => {
  expect(checkTime(given, { ms: random }, { ms: none })).toEqual(expected);
});

it('says nothing where a control is missing', () => {
  expect([checkTime(820, undefined, { ms: 2 }), checkTime(820, { ms: 800 }, undefined), checkTime(820, {}, { ms: 2 })]).toEqual([
    null,
    null,
    null,
  ]);
});

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const timed = (given: number, random: number, none: number, isSame = true) => {
  const { exchange, refusal } = refused(answer(401), request);
  const measured = (ms: number, same: boolean) => ({ trials: trial(401, same).trials.map((one) => ({ ...one, ms })) });
  return {
    exchange: { ...exchange, timings: { ...phases, firstByte: phases.tls + given } },
    refusal,
    randomCredential: measured(random, true),
    withoutCredential: measured(none, isSame),
  };
};
const said = (cause: typeof credentialsInvalid, facts: object): readonly string[] =>
  judge(cause, { request, response: answer(401), facts: { ...facts } })
    .filter(({ text }) => / ms /.test(text))
    .map(({ weight, text }) => `${weight}: ${text}`);

it('a check that takes its time, whatever its words, hints that the credential arrives', () => {
  expect(said(credentialsInvalid, timed(820, 800, 2))).toEqual([
    'hint: The refusal takes 800 ms and more with a credential, 2 ms without: the credential arrives and is looked up.',
  ]);
});

it.each([
  ['the words differ already', timed(820, 800, 2, false)],
  ['the server says that none came', { ...timed(820, 800, 2), claimedMissing: { explicit: true, text: 'the answer says "no token"' } }],
  ['a JWT was sent, which nobody looks up', { ...timed(820, 800, 2), token: tokenIn('eyJ', 'Bearer', 'jwt') }],
  ['the times are alike', timed(30, 25, 20)],
  ['only the first answer was slow', timed(820, 3, 2)],
])('time says nothing of the credential where %s', (_what, facts) => {
  expect(said(credentialsInvalid, facts)).toEqual([]);
});

it('seconds of waiting with any token, and none without, hint at a provider that does not answer', () => {
  const token = tokenIn('opaque-7f3a9c21');

  expect(said(identityProviderUnavailable, { token, ...timed(5010, 5004, 3) })).toEqual([
    'hint: The refusal takes 5004 ms and more with a token, 3 ms without: the check waits for something, perhaps for the provider.',
  ]);
  expect(said(identityProviderUnavailable, { token, ...timed(820, 800, 3) })).toEqual([]);
  expect(said(identityProviderUnavailable, timed(5010, 5004, 3))).toEqual([]);
});
