import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/undetermined.ts';
import { answer, bearer, caseOf, get, judge, judgeFacts, NOW, noAnswer, post, tokenIn, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);
const textOf = (facts: Readonly<Record<string, unknown>>, material = caseOf(request)) => judgeFacts(cause, facts, material)[0]?.text;

it('names the answer that tells nothing', () => {
  const clues = judge(cause, { request, response: answer(401) });

  expect(weights(clues)).toEqual(['hint']);
  expect(clues[0]?.text).toContain('The answer is 401');
});

it('passes on what the guard of the door said', () => {
  const clues = judgeFacts(cause, { liveExchange: noAnswer('refused-by-guard', 'Private addresses are not reached from here.') });

  expect(weights(clues)).toEqual(['likely']);
  expect(clues[0]?.text).toBe('Private addresses are not reached from here.');
});

it.each([
  ['that the operator could open', 'it has a private address; the operator can allow it in WHY401_ALLOW_NETWORKS', /WHY401_ALLOW_NETWORKS/],
  [
    'that the operator has blocked',
    'the operator keeps it from here; only the operator can change that, in WHY401_BLOCK_HOSTS',
    /WHY401_BLOCK_HOSTS/,
  ],
  ['that nobody can open', 'this is a cloud metadata service; no setting changes this', null],
])('an address %s: only the setting that would change it is named', (_what, why, setting) => {
  const failed = noAnswer('refused-by-guard', `why401 does not connect to a.example: ${why}.`);
  const owner = cause
    .fixesFor?.({ liveExchange: failed }, { now: NOW, material: caseOf(request), cutShort: false })
    ?.filter(({ audience }) => audience === 'owner');

  expect(owner).toEqual(setting === null ? [] : [expect.objectContaining({ text: expect.stringMatching(setting) })]);
});

it('says that time ran out, and blames nothing on the material', () => {
  const [clue] = cause.detect({}, { now: NOW, material: caseOf(request), cutShort: true });

  expect(clue?.text).toBe('The time limit of this diagnosis was reached before an answer came.');
});

it('goes by the answer where time ran out only after it', () => {
  const [clue] = judge(cause, { request, response: answer(401), cutShort: true });

  expect(clue?.text).toContain('The answer is 401');
});

it.each([
  ['a request that was not sent', {}, caseOf(post(request.url, '')), 'The POST request was not sent, and no answer to it was given.'],
  [
    'a failed connection',
    { liveExchange: noAnswer('proxy', 'The proxy hung up.') },
    caseOf(request),
    'There is no answer to judge: The proxy hung up.',
  ],
  [
    'a token alone',
    { token: tokenIn('opaque-7f3a9c21') },
    caseOf(),
    'Nothing is wrong with the token by itself, as far as it can be read.',
  ],
  ['nothing at all', {}, caseOf(), 'The material shows neither a request that could be sent nor an answer.'],
])('tells %s', (_what, facts, material, text) => {
  expect(textOf(facts, material)).toBe(text);
});

it('is silent on success', () => {
  expect(judge(cause, { request, response: answer(200) })).toEqual([]);
});
