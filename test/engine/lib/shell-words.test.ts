import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { splitShell } from '../../../src/engine/lib/shell-words.ts';

const words = (text: string): readonly string[] => splitShell(text).words.map((word) => word.text);

test.each([
  ['plain words', 'curl -X POST https://a.example', ['curl', '-X', 'POST', 'https://a.example']],
  ['single quotes keep all', `a 'b "c" $D \\'`, ['a', 'b "c" $D \\']],
  ['double quotes and escapes', 'a "b \\"c\\" \\\\ d"', ['a', 'b "c" \\ d']],
  ['glued pieces are one word', `-H'A: 'b"c"`, ['-HA: bc']],
  ['an empty word', `a '' b`, ['a', '', 'b']],
  ['$ and a quote', `a $'x\\ny\\x41'`, ['a', 'x\nyA']],
  ['a line continued', 'curl \\\n  -k \\\r\n  x', ['curl', '-k', 'x']],
  ['cmd', 'curl ^"https://x^" ^\r\n -H ^"a: ^\\^"b^\\^"^"', ['curl', 'https://x', '-H', 'a: "b"']],
  ['PowerShell', 'curl `\n -k `\n x', ['curl', '-k', 'x']],
  ['the line end ends the command', 'curl x\nls', ['curl', 'x']],
  ['a pipe ends the command', 'curl x | jq .', ['curl', 'x']],
  ['redirections are dropped', 'curl x 2>&1 >out.txt', ['curl', 'x']],
  ['a placeholder is kept', 'curl -H <token>', ['curl', '-H', '<token>']],
])('%s', (_name, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('variables are told, except in single quotes', () => {
  const { words: read } = splitShell(`"Bearer $TOKEN" '$NOT' \${A}b $(cat x)`);

  expect(read.map(({ unexpanded }) => unexpanded)).toEqual([['$TOKEN'], [], ['\u0024{A}'], ['$(…)']]);
});

test('an unclosed quotation mark is told', () => {
  expect(splitShell(`curl "abc`).unclosed).toBe('"');
  expect(splitShell(`curl 'abc`).unclosed).toBe("'");
});

test('an unquoted & in a URL is kept and told', () => {
  expect(splitShell('curl https://a/?x=1&y=2')).toMatchObject({
    ampersandInside: true,
    words: [{ text: 'curl' }, { text: 'https://a/?x=1&y=2' }],
  });
  expect(words('curl https://a & echo b')).toEqual(['curl', 'https://a']);
});

describe('properties', () => {
  it('reads back words that were quoted', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 1, maxLength: 8 }), (list) => {
        // ^" is cmd's mark: such a text is read as cmd reads it.
        fc.pre(!list.some((word) => word.includes('^') || word.includes('\n') || word.includes('\r') || word.includes('`')));
        expect(words(list.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' '))).toEqual(list);
      }),
    );
  });

  it('answers anything, and a megabyte of any near miss', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(splitShell(text).words)));
    for (const piece of ['"', "'", '\\', '$', '${', '$(', '<', '&', '`', '^"', '\n', ' a'])
      expect(Array.isArray(splitShell(`curl ${piece.repeat(500_000)}`).words)).toBe(true);
  });
});
