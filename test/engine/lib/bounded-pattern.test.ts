import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundedPattern } from '../../../src/engine/lib/bounded-pattern.ts';
import { nearestWord } from '../../../src/engine/lib/nearest-word.ts';

const sourceOf = (source: string): string | null => {
  const read = boundedPattern(source);
  return read.ok ? read.pattern.source : null;
};
const whyNot = (source: string): string => {
  const read = boundedPattern(source);
  return read.ok ? '' : read.why;
};

describe('a pattern that is safe is kept', () => {
  it.each([
    ['^acme-gw/', '^acme-gw\\/'],
    ['AG-\\d{4}', 'AG-\\d{4}'],
    ['{"error"', '{"error"'],
    ['a.{0,60}b.{0,60}c', 'a.{0,60}b.{0,60}c'],
    ['(?:foo|bar) [^"]{1,20}"', '(?:foo|bar) [^"]{1,20}"'],
    ['(?:[0-9a-f]{4}-){3}', '(?:[0-9a-f]{4}-){3}'],
    ['[)(+*]x', '[)(+*]x'],
    ['\\(\\+\\*', '\\(\\+\\*'],
    // Open repetitions get an end.
    ['a.*b', 'a.{0,100}b'],
    ['a.+?b', 'a.{1,101}?b'],
    ['v\\d+\\.\\d{1,4}', 'v\\d{1,101}\\.\\d{1,4}'],
    ['a{3,}', 'a{3,103}'],
  ])('%s', (source, kept) => {
    expect(sourceOf(source)).toBe(kept);
  });

  it('and read without regard to case', () => {
    const read = boundedPattern('token expired');

    expect(read.ok && read.pattern.test('Token Expired')).toBe(true);
  });
});

describe('a pattern that can take for ever is refused', () => {
  it.each([
    ['(a+)+$', 'repeats a group'],
    ['(?:a*)*b', 'repeats a group'],
    ['(?:(?:a+)b?){5}', 'repeats a group'],
    ['(a|a)*b', 'repeats a group'],
    ['(?:\\w+\\s?){1,50}x', 'repeats a group'],
    ['a.*b.*c', 'too many ways'],
    ['\\d+1\\d+x', 'too many ways'],
    [`${'a?'.repeat(30)}${'a'.repeat(30)}`, 'too many ways'],
    ['(a)\\1', 'refers back'],
    ['(?<x>a)\\k<x>', 'refers back'],
    ['x'.repeat(501), 'longer than'],
    ['[', 'is no regular expression'],
    ['a**', 'is no regular expression'],
    ['.*', 'matches every text'],
    ['a|', 'matches every text'],
    ['', 'is empty'],
  ])('%s', (source, why) => {
    expect(whyNot(source)).toContain(why);
  });
});

it('whatever is written, the answer is a pattern without open repetitions or a reason', () => {
  const scraps = fc.constantFrom(
    'a',
    '.',
    '\\d',
    '[^x]',
    '[*+]',
    '(',
    '(?:',
    '(?=',
    ')',
    '|',
    '*',
    '+',
    '?',
    '{2,}',
    '{1,3}',
    '{',
    '\\',
    '^',
    '$',
    '\\1',
  );

  fc.assert(
    fc.property(fc.array(scraps, { maxLength: 12 }), (parts) => {
      const kept = sourceOf(parts.join(''));
      if (kept === null) return;
      const outside = kept.replace(/\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]/g, 'x');
      expect(outside).not.toMatch(/[*+]|\{\d+,\}/);
    }),
    { numRuns: 500 },
  );
});

it.each([
  ['token-expird', 'token-expired'],
  ['Token-Expired', 'token-expired'],
  ['wen', 'when'],
  ['sunshine', null],
  ['x'.repeat(1000), null],
])('%.20s is near %s', (word, near) => {
  expect(nearestWord(word, ['token-expired', 'token-revoked', 'when'])).toBe(near);
});
