import { describe, expect, it } from '@jest/globals';
import { columns, printable, printableLines, shortened, wrapped } from '../../src/report/printable.ts';

describe('printable', () => {
  it.each([
    ['plain', 'plain'],
    ['ünïcode 権限 🔑', 'ünïcode 権限 🔑'],
    ['a\tb\r\n\r\nc', 'a b c'],
    ['\u001b[31m', '␛[31m'],
    ['\u0000', '␀'],
    ['\u0085', '<U+0085>'],
    ['\ufeffa', '<U+FEFF>a'],
    ['a\u00adb', 'a<U+00AD>b'],
    ['\ud800', '<U+D800>'],
    ['‹JWT #1a2b›', '‹JWT #1a2b›'],
  ])('%j is shown as %j', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('keeps the line breaks of a command', () => {
    expect(printableLines('curl \\\n\t-v\u001b')).toEqual(['curl \\', '  -v␛']);
  });
});

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['🔑🔑🔑', 3, '🔑🔑🔑'],
  ['🔑🔑🔑🔑', 3, '🔑🔑…'],
])('%s is shortened to %i characters as %s', (text, limit, short) => {
  expect(shortened(text, limit)).toBe(short);
});

it.each<[string, number, readonly string[]]>([
  ['', 10, ['> ']],
  ['one two', 20, ['> one two']],
  ['one two', 7, ['> one', '  two']],
  ['averyveryverylongword b', 7, ['> averyveryverylongword', '  b']],
])('%j in %i columns', (text, width, lines) => {
  expect(wrapped(text, width, '  ', '> ')).toEqual(lines);
});

it.each([
  ['abc', 3],
  ['権限', 4],
  ['e\u0301', 1],
  ['🔑', 2],
])('%s takes %i columns', (text, count) => {
  expect(columns(text)).toBe(count);
});
