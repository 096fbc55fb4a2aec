import { describe, expect, it } from '@jest/globals';
import { checkBlocks, checkView } from '../../../src/playground/block-kit.ts';
import { settingsStandingView, settingsView } from '../../../src/slack/views/settings.ts';
import { notSavedMessage, onlyAdminsMessage, webhookKeyMessage } from '../../../src/slack/views/settings-notices.ts';
import { type Words, wordsOf } from '../../../src/slack/words/words.ts';
import { DEFAULT_SETTINGS, type Delivery, type WorkspaceSettings } from '../../../src/usecases/index.ts';

const MEAN = 'x<!channel> <https://evil.example.net|ok> ```y\n*all good* \u202e <@U012AB3CD> https://evil.example.net';
const TEXTS = { short: 'x', empty: '', mean: MEAN, long: 'ab '.repeat(5000), keys: '🔑'.repeat(4000) };
const LANGUAGES: Readonly<Record<string, Words>> = { en: wordsOf('en'), de: wordsOf('de') };
const CASES = Object.entries(LANGUAGES).flatMap(([language, words]) =>
  Object.entries(TEXTS).map(([story, text]) => [`${language}, ${story}`, words, text] as const),
);

const NONE = { groups: [], operatorNetworks: [], dead: [], defaultChannel: null };

const full = (text: string): WorkspaceSettings => ({
  ...DEFAULT_SETTINGS,
  devopsChannel: 'C0123456789',
  groupId: 'S0GONE00000',
  rules: Array.from({ length: 50 }, (_, index) => ({ host: `h${index}.example.com`, channelId: 'C0123456789', groupId: 'S0123456789' })),
  networks: [],
  mayEscalate: 'group',
  language: 'de',
  sealedPagerDuty: 'eyJ-canary',
  webhook: { url: `https://hooks.example.com/canary/${encodeURIComponent(text.slice(0, 50).toWellFormed())}`, sealedKey: 'eyJ-canary' },
});

const deadOf = (problem: string | null): Delivery => ({
  id: 'd1',
  teamId: 'T1',
  escalationId: 'e1',
  target: 'webhook',
  event: 'opened',
  state: 'dead',
  attempts: 9,
  problem,
  createdAt: new Date(1_790_000_000_000),
  endedAt: null,
});

const given = (text: string, groups: number) => ({
  groups: Array.from({ length: groups }, (_, index) => ({ id: `S${String(index).padStart(8, '0')}`, handle: text, name: text })),
  operatorNetworks: Array.from({ length: 120 }, (_, index) => `10.${index}.0.0/16`),
  dead: [deadOf(text), deadOf(null), deadOf('x'), deadOf('y'), deadOf('z')],
  defaultChannel: '#devops',
});

describe('settings pass the Block Kit checker', () => {
  it.each(CASES)('%s', (_story, words, text) => {
    const views = [
      settingsView(words, DEFAULT_SETTINGS, NONE),
      settingsView(words, DEFAULT_SETTINGS, { ...NONE, groups: null, defaultChannel: 'C0123456789' }),
      settingsView(words, full(text), { ...given(text, 3), groups: null }),
      ...[0, 99, 100, 450].map((groups) => settingsView(words, full(text), given(text, groups))),
      settingsStandingView(words, full(text), null),
      settingsStandingView(words, DEFAULT_SETTINGS, null),
      settingsStandingView(words, DEFAULT_SETTINGS, text === '' ? null : text),
    ];
    const messages = [
      onlyAdminsMessage(words),
      notSavedMessage(words, [text, words.settings.errors.channelHidden]),
      webhookKeyMessage(words, 'https://hooks.example.com/x', 'k'.repeat(43)),
    ];

    expect(views.flatMap((view) => checkView(view))).toEqual([]);
    expect(messages.flatMap(({ blocks }) => checkBlocks(blocks, 'message'))).toEqual([]);
    expect(messages.filter((message) => message.text.trim() === '' || message.text.includes('<!channel'))).toEqual([]);
    expect(JSON.stringify(views)).not.toContain('canary');
  });

  it('the key is in the message, but not in what a locked screen shows', () => {
    const { text, blocks } = webhookKeyMessage(wordsOf('en'), 'https://hooks.example.com/x', 'the-key');

    expect(JSON.stringify(blocks)).toContain('the-key');
    expect(text).not.toContain('the-key');
  });

  it('a group that is gone stays chosen until somebody chooses another', () => {
    const view = settingsView(wordsOf('en'), full('x'), given('ops', 2));

    expect(JSON.stringify(view)).toContain(
      '"initial_option":{"text":{"type":"plain_text","text":"S0GONE00000","emoji":true},"value":"S0GONE00000"}',
    );
  });
});
