import { expect, it } from '@jest/globals';
import { differencesOf, isSameAnswer } from '../../../src/engine/lib/same-answer.ts';
import { answer } from '../causes/observed.ts';

it('knows one JSON object in any order of its members (Dancer2 writes them in Perl’s order of chance)', () => {
  const one = answer(401, '{"message":"Not authorised","status":401,"title":"Error 401 - Unauthorized"}');

  expect(isSameAnswer(one, answer(401, '{"title":"Error 401 - Unauthorized","message":"Not authorised","status":401}'))).toBe(true);
  expect(differencesOf(one, answer(401, '{"title":"Error 401 - Unauthorized","message":"No key","status":401}'))).toEqual(['body']);
});

it('reads words, not numbers and ids', () => {
  expect(
    isSameAnswer(
      answer(401, '1 unsuccessful login attempts, request 4f1c2d3e4f1c2d3e'),
      answer(401, '1 unsuccessful login attempts, request 9a8b7c6d5e4f3a2b'),
    ),
  ).toBe(true);
  expect(isSameAnswer(answer(401, 'no token'), answer(403, 'no token'))).toBe(false);
});
