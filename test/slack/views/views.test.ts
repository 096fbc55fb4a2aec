import { describe, expect, it } from '@jest/globals';
import { checkBlocks, checkView } from '../../../src/playground/block-kit.ts';
import type { Message } from '../../../src/slack/views/blocks.ts';
import { rootCard } from '../../../src/slack/views/card.ts';
import { detailsView, timeWords } from '../../../src/slack/views/details.ts';
import { evidenceMessage } from '../../../src/slack/views/evidence.ts';
import { formView } from '../../../src/slack/views/form.ts';
import * as notices from '../../../src/slack/views/notices.ts';
import { previewView } from '../../../src/slack/views/preview.ts';
import { escalationFailedMessage, reporterMessage } from '../../../src/slack/views/reporter.ts';
import { askAdminMessage } from '../../../src/slack/views/setup.ts';
import { sharedMessage, shareFailedMessage } from '../../../src/slack/views/share.ts';
import { threadReply } from '../../../src/slack/views/thread.ts';
import { stillLookingMessage, verdictMessage } from '../../../src/slack/views/verdict.ts';
import { type Words, wordsOf } from '../../../src/slack/words/words.ts';
import { whoMustAct } from '../../../src/usecases/index.ts';
import { diagnosisOf } from '../../support/diagnosis.ts';
import { changeOf, escalationOf, filledWith, fixedBy, recordOf } from '../records.ts';

const MEAN = 'x<!channel> <https://evil.example.net|ok> ```y\n*Likely:* all good \u202e <@U012AB3CD> https://evil.example.net';
const TEXTS = { short: 'x', empty: '', mean: MEAN, long: 'ab '.repeat(5000), marks: '<&>'.repeat(3000), keys: '🔑'.repeat(4000) };
const NOW = new Date(1_790_000_000_000);

const LANGUAGES: Readonly<Record<string, Words>> = { en: wordsOf('en'), de: wordsOf('de') };

const KINDS = [
  'acknowledged',
  'resolved',
  'reopened',
  'snoozed',
  'woken',
  'joined',
  'worsened',
  'reminded',
  'asked',
  'still-on-it',
  'handed-back',
  'fixed',
] as const;

/** Every message that the product can send about one diagnosis. */
function messagesWith(words: Words, text: string): readonly (readonly [string, Message])[] {
  const record = recordOf(filledWith(text));
  const noted = escalationOf({ note: text });
  const taken = escalationOf({ state: 'acknowledged', acknowledgedBy: 'U0GRACE', acknowledgedAt: NOW, note: text });
  const resolved = escalationOf({ state: 'resolved', resolvedBy: 'U0GRACE', resolvedAt: NOW });
  return [
    ['verdict', verdictMessage(words, record)],
    ['verdict of a repetition', verdictMessage(words, record, recordOf(diagnosisOf()))],
    ['problem', verdictMessage(words, recordOf(null, { problem: text }))],
    ['still looking', stillLookingMessage(words, record)],
    ['open card', rootCard(words, noted, record)],
    ['acknowledged card', rootCard(words, taken, record)],
    ['resolved card', rootCard(words, resolved, record)],
    ['evidence', evidenceMessage(words, record)],
    ...KINDS.map((kind) => [`thread, ${kind}`, threadReply(words, taken, changeOf(kind, { text }), record)] as const),
    ...(['acknowledged', 'resolved', 'reopened'] as const).map(
      (kind) => [`reporter, ${kind}`, reporterMessage(words, resolved, record, changeOf(kind, { text }))] as const,
    ),
    [
      'card, snoozed',
      rootCard(words, escalationOf({ state: 'snoozed', snoozedBy: 'U0GRACE', snoozedUntil: NOW, snoozeReason: text }), record),
    ],
    ['ask an admin', askAdminMessage(words, escalationOf({ channelId: null }), record)],
    ['ask an admin again', askAdminMessage(words, noted, record)],
    ['shared', sharedMessage(words, record)],
    ['not shared', shareFailedMessage(words, record, text)],
    ['failed', escalationFailedMessage(words, noted, text)],
    ['already', notices.alreadyMessage(words, escalationOf({ channelId: '#devops' }))],
    ['lost', notices.lostMessage(words, taken)],
  ];
}

const noticesIn = (words: Words): readonly (readonly [string, Message])[] => [
  ['help', notices.helpMessage(words)],
  ['usage', notices.usageMessage(words)],
  ['too long', notices.tooLongMessage(words)],
  ['busy', notices.busyMessage(words)],
  ['broken', notices.brokenMessage(words)],
  ['gone', notices.goneMessage(words)],
  ['not yours', notices.notYoursMessage(words)],
  ['not ready', notices.notReadyMessage(words)],
  ['unknown', notices.unknownMessage(words)],
  ['again', notices.againMessage(words, '7F3A')],
  ['sent', notices.sentMessage(words, 'C0DEVOPS')],
];

/** mrkdwn strings of blocks. */
function mrkdwnIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === 'mrkdwn' && 'text' in value ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(mrkdwnIn)];
}

describe.each(Object.entries(TEXTS))('with %s text from outside', (_name, text) => {
  const languages = Object.entries(LANGUAGES).flatMap(([code, words]) =>
    messagesWith(words, text).map(([what, message]) => [`${what} (${code})`, message] as const),
  );

  it.each(languages)('%s is a message that Slack takes', (_what, message) => {
    const { text: complete, blocks } = message;

    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(complete).not.toBe('');
    expect(complete.length).toBeLessThan(4000);
    for (const parsed of [complete, ...mrkdwnIn(blocks)]) {
      expect(parsed).not.toMatch(/<!channel|<https:|<@U012AB3CD/);
      expect(parsed).not.toContain('```');
    }
  });

  it.each(Object.entries(LANGUAGES))('details, form and preview are views that Slack takes (%s)', (_code, words) => {
    const record = recordOf(filledWith(text));
    const form = formView(words, { url: text, headers: text, what: text, method: 'patch', notice: 'Please.' }, '{}');
    const preview = previewView(words, {
      record,
      reporterId: 'U0ADA',
      channelId: null,
      mayChoose: true,
      joins: null,
      metadata: '{}',
      cardWords: words,
    });

    expect(checkView(detailsView(words, record, NOW))).toEqual([]);
    expect(checkView(form)).toEqual([]);
    expect(checkView(preview)).toEqual([]);
  });
});

describe.each(Object.entries(LANGUAGES))('notices (%s)', (_code, words) => {
  it.each(noticesIn(words))('%s', (_what, { text, blocks }) => {
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(text.length).toBeGreaterThan(20);
  });
});

const words = wordsOf('en');

describe('the verdict', () => {
  it('says at a glance what, how sure, where and who refused', () => {
    const record = recordOf(
      diagnosisOf({ elapsedMs: 640, response: { status: 401, statusText: '', headers: [], body: '', source: 'live' } }),
    );
    const [head, below] = verdictMessage(words, record).blocks;

    expect(head).toMatchObject({ type: 'header', text: { text: '🔒 The token has expired · proven' } });
    expect(below).toMatchObject({ elements: [{ text: 'GET api.example.com/v1 → 401 · refused by Kong (gateway) · 640 ms · case 7F3A' }] });
  });

  it.each([
    [['owner'], 'primary'],
    [['owner', 'user'], undefined],
    [['user'], undefined],
  ] as const)('fixes by %j make the escalation button %s', (audiences, style) => {
    const buttons = verdictMessage(words, recordOf(fixedBy(...audiences))).blocks.at(-1);

    expect(JSON.stringify(buttons).includes('"style":"primary"')).toBe(style === 'primary');
  });

  it('keeps the steps of the asker and of the owner apart', () => {
    const shown = JSON.stringify(verdictMessage(words, recordOf(fixedBy('user', 'owner'))).blocks);

    expect(shown.indexOf('What you can do')).toBeLessThan(shown.indexOf("For the API's owner"));
    expect(JSON.stringify(verdictMessage(words, recordOf(fixedBy('user'))).blocks)).not.toContain("For the API's owner");
  });

  it('shows before and after of a repetition', () => {
    expect(verdictMessage(words, recordOf(diagnosisOf()), recordOf(diagnosisOf(), { caseNumber: '0001' })).text).toContain(
      'Before (case 0001)',
    );
  });
});

describe('the preview', () => {
  const previewOf = (diagnosis: ReturnType<typeof fixedBy>, channelId: string | null, mayChoose = false): string =>
    JSON.stringify(
      previewView(words, {
        record: recordOf(diagnosis),
        reporterId: 'U0ADA',
        channelId,
        mayChoose,
        joins: null,
        metadata: '{}',
        cardWords: words,
      }),
    );

  it('asks why first where the person can mend it alone', () => {
    expect(previewOf(fixedBy('user'), 'C0DEVOPS')).toContain('Why should DevOps look at this?');
    expect(previewOf(fixedBy('owner'), 'C0DEVOPS')).not.toContain('Why should DevOps look at this?');
  });

  it('lets an admin choose a channel where none is set, and anybody where the last try did not arrive', () => {
    expect(previewOf(fixedBy('owner'), 'C0DEVOPS')).not.toContain('conversations_select');
    expect(previewOf(fixedBy('owner'), null)).not.toContain('conversations_select');
    expect(previewOf(fixedBy('owner'), null)).toContain('an admin of this workspace is asked');
    expect(previewOf(fixedBy('owner'), null, true)).toContain('conversations_select');
    expect(previewOf(fixedBy('owner'), 'C0DEVOPS', true)).toContain('"initial_conversation":"C0DEVOPS"');
  });

  it('a card whose case holds no result still names the case, its severity and its reporter', () => {
    const { blocks } = rootCard(words, escalationOf({ note: 'please' }), recordOf(null));

    expect(JSON.stringify(blocks)).toMatch(/7F3A.*please.*<@/);
  });

  it('shows exactly the card that will be posted', () => {
    const record = recordOf(fixedBy('owner'));
    const shown = previewView(words, {
      record,
      reporterId: 'U0ADA',
      channelId: 'C0DEVOPS',
      mayChoose: false,
      joins: null,
      metadata: '{}',
      cardWords: words,
    }).blocks;

    for (const block of rootCard(words, escalationOf(), record).blocks.slice(0, -2)) expect(shown).toContainEqual(block);
  });
});

describe('who must act', () => {
  const caused = (id: string, likelihood: 'high' | 'low' = 'high') => {
    const [first] = fixedBy('user', 'owner').causes;
    return diagnosisOf({ causes: first === undefined ? [] : [{ ...first, id, likelihood }] });
  };

  it.each([
    ['token-expired', 'high', 'asker'],
    ['authorization-stripped', 'high', 'owner'],
    ['permission-denied', 'high', 'owner'],
    ['issuer-mismatch', 'high', 'open'],
    ['token-expired', 'low', 'open'],
    ['constructor', 'high', 'open'],
  ] as const)('%s, likelihood %s: %s', (id, likelihood, acts) => {
    expect(whoMustAct(caused(id, likelihood))).toBe(acts);
  });

  it('an owner’s cause makes the button primary; the person’s own asks why', () => {
    expect(JSON.stringify(verdictMessage(words, recordOf(caused('permission-denied'))).blocks)).toContain('"style":"primary"');
    expect(JSON.stringify(verdictMessage(words, recordOf(caused('token-expired'))).blocks)).not.toContain('"style":"primary"');
    const record = recordOf(caused('token-expired'));
    const view = previewView(words, {
      record,
      reporterId: 'U0ADA',
      channelId: 'C0DEVOPS',
      mayChoose: false,
      joins: null,
      metadata: '{}',
      cardWords: words,
    });
    expect(view.blocks.find((block) => 'block_id' in block && block.block_id === 'note')).toMatchObject({ optional: false });
  });
});

it.each([
  [1_790_000_000 - 3 * 3600, '2026-09-21 11:13:20 UTC, 3 hours ago'],
  [1_790_000_000 + 60, '2026-09-21 14:14:20 UTC, in 60 seconds'],
  [1e20, 'no moment that a calendar knows'],
])('a moment in words: %d', (seconds, wanted) => {
  expect(timeWords(words, seconds, NOW)).toBe(wanted);
});
