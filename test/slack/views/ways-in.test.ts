import { describe, expect, it } from '@jest/globals';
import { loadSecretKinds, type SecretKind } from '../../../src/engine/index.ts';
import { checkBlocks, checkView } from '../../../src/playground/block-kit.ts';
import type { Message } from '../../../src/slack/views/blocks.ts';
import { historyMessage } from '../../../src/slack/views/history.ts';
import { homeView } from '../../../src/slack/views/home.ts';
import { secretWarningMessage } from '../../../src/slack/views/secret-warning.ts';
import * as waysIn from '../../../src/slack/views/ways-in.ts';
import { type Words, wordsOf } from '../../../src/slack/words/words.ts';
import { escalationOf, filledWith, recordOf } from '../records.ts';

const MEAN = 'x<!channel> <https://evil.example.net|ok> ```y\n*Likely:* all good \u202e <@U012AB3CD> https://evil.example.net';
const TEXTS = { short: 'x', empty: '', mean: MEAN, long: 'ab '.repeat(5000), marks: '<&>'.repeat(3000), keys: '🔑'.repeat(4000) };
const LANGUAGES: readonly (readonly [string, Words])[] = [
  ['en', wordsOf('en')],
  ['de', wordsOf('de')],
];
const NOW = new Date(1_790_000_000_000);

const kinds = await loadSecretKinds();
const kindOf = (id: string): SecretKind => {
  const kind = kinds.describe(id);
  if (kind === null) throw new Error(`no kind ${id}`);
  return kind;
};
const EVERY = ['jwt', 'basic-pair', 'password', 'private-key', 'session-cookie', 'secret', 'paseto', 'aws-secret-key', 'stripe-live-key'];

function messagesWith(words: Words, text: string): readonly (readonly [string, Message])[] {
  const records = Array.from({ length: 10 }, (_one, index) =>
    recordOf(filledWith(text), { id: `7f3a0000-0000-8000-a000-00000000000${index}` }),
  );
  return [
    ['history', historyMessage(words, records)],
    ['no history', historyMessage(words, [])],
    ['a queued and a failed one', historyMessage(words, [recordOf(null, { state: 'queued' }), recordOf(null, { id: 'x' })])],
    ['help', waysIn.askedHelpMessage(words)],
    ['paste missing', waysIn.pasteMissingMessage(words)],
    ['shortcut', waysIn.shortcutHintMessage(words)],
    ['settings', waysIn.settingsPlaceMessage(words)],
    ...(['no-scope', 'too-large', 'not-text', 'not-there'] as const).map(
      (why) =>
        [
          `unread, ${why}`,
          waysIn.unreadMessage(
            words,
            Array.from({ length: 9 }, () => ({ name: text, why })),
          ),
        ] as const,
    ),
    ...EVERY.map((id) => [`warning, ${id}`, secretWarningMessage(words, { channelId: 'C0GENERAL', kinds: [kindOf(id)] })] as const),
    ['warning, all', secretWarningMessage(words, { channelId: 'C0GENERAL', kinds: EVERY.map(kindOf) })],
    ['warning, unknown', secretWarningMessage(words, { channelId: 'C0GENERAL', kinds: [], isAuthor: false })],
  ];
}

describe.each(LANGUAGES)('%s', (_language, words) => {
  it.each(Object.entries(TEXTS))('every message is one that Slack takes and that pings nobody: %s', (_name, text) => {
    for (const [name, { text: top, blocks }] of messagesWith(words, text)) {
      expect([name, checkBlocks(blocks, 'message')]).toEqual([name, []]);
      expect([name, top.length > 0 && top.length <= 4000]).toEqual([name, true]);
      expect([name, /<!(?:channel|here|everyone)|<@U012AB3CD>|<https:\/\/evil/.exec(top + JSON.stringify(mrkdwnIn(blocks)))]).toEqual([
        name,
        null,
      ]);
    }
  });

  it.each(Object.entries(TEXTS))('the Home tab keeps to its size however much there is: %s', (_name, text) => {
    const mine = Array.from({ length: 60 }, (_one, index) => recordOf(filledWith(text), { id: `record-${index}` }));
    const open = Array.from({ length: 60 }, (_one, index) => ({
      escalation: escalationOf({ id: `escalation-${index}` }),
      record: index % 2 === 0 ? recordOf(filledWith(text)) : null,
      link: index % 3 === 0 ? 'https://x.slack.com/archives/C1/p1' : null,
    }));
    const view = homeView(words, { mine, open, isAdmin: true, now: NOW });

    expect(checkView(view)).toEqual([]);
    expect(view.blocks.length).toBeLessThanOrEqual(100);
    expect(JSON.stringify(view)).toContain('50');
    expect(checkView(homeView(words, { mine: [], open: [], isAdmin: false, now: NOW }))).toEqual([]);
  });

  it('the Home tab has no full stop before the link to the thread', () => {
    const row = { escalation: escalationOf({}), record: recordOf(filledWith('x')), link: 'https://x.slack.com/archives/C1/p1' };

    expect(JSON.stringify(homeView(words, { mine: [], open: [row], isAdmin: false, now: NOW }))).toMatch(/[^.] · <https:/);
  });

  it('the warning names the kind, the vendor’s page and how to delete the message', () => {
    const { text, blocks } = secretWarningMessage(words, { channelId: 'C0GENERAL', kinds: [kindOf('stripe-live-key'), kindOf('jwt')] });

    expect(text).toContain('Stripe live key');
    expect(text).toContain('https://dashboard.stripe.com/apikeys');
    expect(text).toContain('JWT');
    expect(JSON.stringify(blocks)).toContain('"url":"https://dashboard.stripe.com/apikeys"');
  });
});

/** All mrkdwn texts: what Slack would parse. */
function mrkdwnIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(mrkdwnIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'mrkdwn' && 'text' in value) return [String(value.text)];
  return Object.values(value).flatMap(mrkdwnIn);
}
