import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/rate-limited.ts';
import { answer, get, judge, weights } from './observed.ts';

const request = get('https://api.shop.example/orders');

it('is proven by 429, and names how long to wait', () => {
  const clues = judge(cause, { request, response: answer(429, '', [['Retry-After', '30']]) });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toBe('The answer is 429 Too Many Requests, "Retry-After" is 30.');
});

it('says no more than it knows without Retry-After', () => {
  const [clue] = judge(cause, { request, response: answer(429) });

  expect(clue?.text).toBe('The answer is 429 Too Many Requests.');
});

it.each([401, 403, 503, 200])('is silent on %i', (status) => {
  expect(judge(cause, { request, response: answer(status, '', [['Retry-After', '30']]) })).toEqual([]);
});
