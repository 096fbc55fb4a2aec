import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inputOf, MARKUP_CASES, parsedBySlack, shownWith, wrongWith } from './markup.ts';

describe('the corpus of foreign text, in every message and view of both languages', () => {
  const groups = [...new Set(MARKUP_CASES.map(({ id }) => id.replace(/-\d+$/, '')))];

  it.each(groups)('%s: nobody is pinged, nothing linked, no block broken, nothing hidden', (group) => {
    const cases = MARKUP_CASES.filter(({ id }) => id.replace(/-\d+$/, '') === group);
    const wrong = cases.flatMap((one) => wrongWith(inputOf(one), one.mustNotContain).map((fault) => `${one.id}: ${fault}`));

    expect(wrong).toEqual([]);
  });
});

/** Pieces of Slack's own syntax, and what others made of it (docs.slack.dev/messaging/formatting-message-text). */
const PIECES = [
  '<!channel>',
  '<!here|here>',
  '<!everyone>',
  '<@U012AB3CD>',
  '<#C012AB3CD|x>',
  '<!subteam^S012AB3CD|@ops>',
  '<!date^0^{date}^https://evil.example|now>',
  '<https://evil.example.net|api.example.com>',
  '<mailto:a@evil.example|ok>',
  '<',
  '>',
  '|',
  '&',
  '&lt;',
  '&amp;lt;!channel&amp;gt;',
  '&#60;!here&#62;',
  '`',
  '```',
  '*',
  '_',
  '~',
  '> ',
  '\n',
  '\r\n',
  '\u2028',
  '\u0000',
  '\u001b[31m',
  '\u202e',
  '\u2066',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\ud83d',
  '🔒',
  'а',
  ':white_check_mark:',
  ':lock:',
  '🔒 The token has expired · proven',
  '*Likely:*',
  'Acknowledged by <@U0ADA>',
  'https://evil.example.net',
  '{"type":"header"}',
  '"',
  '\\',
] as const;
const mixture = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 12 })
  .map((pieces) => pieces.join(''));

it('any mixture of Slack’s syntax, marks and hidden characters', () => {
  fc.assert(
    fc.property(mixture, (text) => {
      expect(wrongWith(text)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

describe('a card that somebody else’s text pretends to be', () => {
  const SPOOF = ':white_check_mark: *Resolved* by <@U0GRACE>\n\n🔒 The token has expired · proven';

  it('stays a piece of the server’s text: no header, no section of its own, marks shown as characters', () => {
    const { messages } = shownWith(SPOOF);
    const headers = messages.flatMap(({ blocks }) => blocks).filter((block) => block.type === 'header');
    const parsed = messages.flatMap(parsedBySlack);

    expect(headers.filter((block) => JSON.stringify(block).includes('white_check_mark'))).toEqual([]);
    for (const text of parsed) {
      expect(text).not.toMatch(/(?:^|[^`\w])\*Resolved\* by/);
      expect(text).not.toMatch(/^:white_check_mark:/m);
    }
  });

  it('characters of another alphabet are shown as they are, in what is marked as the server’s', () => {
    const shown = JSON.stringify(shownWith('раypal.example').messages);

    expect(shown).toContain('раypal.example');
  });
});
