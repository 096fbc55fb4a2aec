import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cut } from '../../src/slack/limits.ts';
import { foreign, foreignLines, inMrkdwn, unwrapSlackText } from '../../src/slack/mrkdwn.ts';

interface CorpusCase {
  readonly id: string;
  readonly carrier: string;
  readonly input?: string;
  readonly gen?: readonly (readonly [string, number])[];
  readonly mustNotContain: readonly string[];
  readonly mustNotAutoLink?: readonly string[];
  readonly maxTextLength?: number;
}
const corpus: { readonly cases: readonly CorpusCase[] } = JSON.parse(
  readFileSync(new URL('../corpora/security/mrkdwn.json', import.meta.url), 'utf8'),
);
const inputOf = ({ input, gen = [] }: CorpusCase): string => input ?? gen.map(([text, times]) => text.repeat(times)).join('');
const fromSlack = corpus.cases.filter(({ carrier }) => carrier === 'slack-text');
const foreignCases = corpus.cases.filter(({ carrier }) => carrier !== 'slack-text');
// Whole-secret removal is the redactor's: this module sees text that has passed it.
const withoutPasswords = fromSlack.filter(({ id }) => id !== 'inbound-004');

describe('foreign text on its way into mrkdwn', () => {
  it.each(foreignCases.map((one) => [one.id, one] as const))('corpus %s', (_id, one) => {
    const text = inMrkdwn(inputOf(one), 3000);

    for (const forbidden of one.mustNotContain) expect(text).not.toContain(forbidden);
    for (const address of one.mustNotAutoLink ?? []) expect(text).toContain(`\`${address}\``);
    expect(text.length).toBeLessThanOrEqual(one.maxTextLength ?? 3000);
    expect(text.isWellFormed()).toBe(true);
  });

  it.each(withoutPasswords.map((one) => [one.id, one] as const))('what Slack delivered, shown again: %s', (_id, one) => {
    const text = inMrkdwn(unwrapSlackText(inputOf(one)), 3000);

    for (const forbidden of one.mustNotContain) expect(text).not.toContain(forbidden);
  });

  it.each([
    ['<!channel> now', '&lt;!channel&gt; now'],
    ['`code` and *bold*', 'ˋcodeˋ and `*bold*`'],
    ['see https://evil.example.net/x', 'see `https://evil.example.net/x`'],
    ['&amp;', '&amp;amp;'],
    [':white_check_mark:', '`:white_check_mark:`'],
    ['aud is api-orders', 'aud is api-orders'],
    ['at api.example.com, or a@b.example: no', 'at `api.example.com`, or `a@b.example`: no'],
    ['is it x.example?', 'is it `x.example`?'],
    ['a_<, b', '`a_&lt;`, b'],
  ])('%s', (given, wanted) => {
    expect(inMrkdwn(given, 300)).toBe(wanted);
  });

  it('never lets an unescaped "<" out, and keeps to its length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), fc.integer({ min: 40, max: 300 }), (given, max) => {
        const text = inMrkdwn(given, max);
        expect(text).not.toMatch(/[<>\n\r]|&(?!amp;|lt;|gt;)/);
        expect(text.length).toBeLessThanOrEqual(max);
        expect((text.match(/`/g) ?? []).length % 2).toBe(0);
      }),
    );
  });
});

describe('foreign text in plain and rich text', () => {
  it('is one line with nothing hidden in it', () => {
    expect(foreign('a\r\nX-Injected: 1\u202e\u200b', 100)).toBe('a X-Injected: 1(U+202E)(U+200B)');
    expect(foreignLines('a\n\tb\u001b[31m', 100)).toBe('a\n  b(U+001B)[31m');
  });

  it('is cut between characters', () => {
    expect(cut('🔑🔑🔑', 4)).toBe('🔑…');
    expect(cut('abc', 3)).toBe('abc');
  });
});

describe('what Slack delivers, as it was typed', () => {
  it.each([
    ['<https://api.example.com/v1|api.example.com>', 'https://api.example.com/v1'],
    ['<https://api.example.com/v1>', 'https://api.example.com/v1'],
    ['https://api.example.com/?a=1&amp;b=2', 'https://api.example.com/?a=1&b=2'],
    ['mail <mailto:a@example.com|a@example.com>', 'mail a@example.com'],
    ['<@U012AB3CD> help', '@U012AB3CD help'],
    ['<#C012AB3CD|general>', '#general'],
    ['&lt;!channel&gt;', '<!channel>'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['Link: &lt;https://x.example/2&gt;; rel=next', 'Link: <https://x.example/2>; rel=next'],
    ['curl —header “Accept: */*” https://a.example', 'curl --header "Accept: */*" https://a.example'],
    ['curl -H ‘X-API-Key: k’ https://a.example', "curl -H 'X-API-Key: k' https://a.example"],
    ['```curl https://a.example```', 'curl https://a.example'],
    ['`https://a.example`', 'https://a.example'],
    ['{"message":"it’s over"}', '{"message":"it’s over"}'],
    ['https://a.example\u00a0', 'https://a.example'],
  ])('%s', (given, wanted) => {
    expect(unwrapSlackText(given)).toBe(wanted);
  });
});
