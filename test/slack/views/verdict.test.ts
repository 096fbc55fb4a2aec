import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Cause } from '../../../src/engine/cause.ts';
import type { Diagnosis } from '../../../src/engine/index.ts';
import { checkBlocks, checkView } from '../../../src/playground/block-kit.ts';
import { detailsView } from '../../../src/slack/views/details.ts';
import { chosenCause, feedbackThanksMessage, feedbackView, nothingToCorrectMessage } from '../../../src/slack/views/feedback.ts';
import {
  notShareableMessage,
  sharedAlreadyMessage,
  sharedMessage,
  shareFailedMessage,
  shareQueuedMessage,
  shareView,
} from '../../../src/slack/views/share.ts';
import { verdictMessage } from '../../../src/slack/views/verdict.ts';
import { menuValue, readMenuValue } from '../../../src/slack/views/verdict-menu.ts';
import { placeOf } from '../../../src/slack/views/verdict-words.ts';
import { type Words, wordsOf } from '../../../src/slack/words/words.ts';
import { diagnosisOf } from '../../support/diagnosis.ts';
import { filledWith, fixedBy, recordOf } from '../records.ts';

const MEAN = 'x<!channel> <https://evil.example.net|ok> ```y\n*Likely:* all good \u202e <@U012AB3CD> https://evil.example.net';
const TEXTS = { short: 'x', empty: '', mean: MEAN, long: 'ab '.repeat(5000), marks: '<&>'.repeat(3000), keys: '🔑'.repeat(4000) };
const NOW = new Date(1_790_000_000_000);
const LANGUAGES: Readonly<Record<string, Words>> = { en: wordsOf('en'), de: wordsOf('de') };
const words = wordsOf('en');

/** Every text of rich_text, header and context blocks in their order. */
function textIn(value: unknown): string {
  if (typeof value !== 'object' || value === null) return '';
  const own = 'text' in value && typeof value.text === 'string' ? value.text : '';
  return own + Object.values(value).map(textIn).join('');
}

const richTextsOf = (view: { readonly blocks: readonly { readonly type: string }[] }) =>
  view.blocks.filter(({ type }) => type === 'rich_text').map(textIn);

const answered = (status: number, change: Partial<Diagnosis> = {}): Diagnosis =>
  diagnosisOf({ response: { status, statusText: '', headers: [], body: '', source: 'live' }, ...change });

describe.each(Object.entries(TEXTS))('with %s text from outside', (_name, text) => {
  it.each(Object.entries(LANGUAGES))('everything about one verdict is what Slack takes (%s)', (_code, spoken) => {
    const record = recordOf(filledWith(text), { threadTs: '1.2' });
    const full: Diagnosis = {
      ...filledWith(text),
      redirects: Array.from({ length: 60 }, (_, index) => redirect(`https://a.example/${index}${text}`, text)),
      challenges: [{ scheme: text, token68: null, params: { realm: text, [text]: text } }],
      probes: Array.from({ length: 90 }, (_, index) => ({ id: index < 45 ? text : 'token', outcome: 'failed', why: text, ms: 3 })),
    };
    const share = { record, channelId: 'C0GENERAL', metadata: '{}', channelWords: spoken };

    expect(checkView(detailsView(spoken, recordOf(full), NOW))).toEqual([]);
    expect(checkView(shareView(spoken, share))).toEqual([]);
    expect(checkView(feedbackView(spoken, record, '{}'))).toEqual([]);
    for (const shown of richTextsOf(detailsView(spoken, recordOf(full), NOW))) expect(shown.length).toBeLessThanOrEqual(3000);
  });
});

function redirect(to: string, credential: string): NonNullable<Diagnosis['redirects']>[number] {
  const clients = { 'curl -L': 'dropped', 'curl --location-trusted': 'kept', fetch: 'dropped', axios: 'dropped' } as const;
  const more = { requests: 'dropped', go: 'dropped', java: 'dropped', dotnet: 'dropped' } as const;
  return { from: 'https://api.example.com/v1', to, status: 301, crosses: 'host', credential, clients: { ...clients, ...more } };
}

describe.each(Object.entries(LANGUAGES))('short answers (%s)', (_code, spoken) => {
  const record = recordOf(diagnosisOf());

  it.each([
    ['queued', shareQueuedMessage(spoken, 'C0GENERAL')],
    ['already', sharedAlreadyMessage(spoken)],
    ['nothing to share', notShareableMessage(spoken)],
    ['not shared', shareFailedMessage(spoken, record, 'Slack did not take the message after several tries.')],
    ['thanks', feedbackThanksMessage(spoken, record)],
    ['nothing to correct', nothingToCorrectMessage(spoken)],
  ])('%s', (_what, { text, blocks }) => {
    expect(checkBlocks(blocks, 'message')).toEqual([]);
    expect(text.length).toBeGreaterThan(20);
  });
});

describe('the buttons of a verdict', () => {
  const buttons = JSON.stringify(verdictMessage(words, recordOf(diagnosisOf())).blocks.at(-1));

  it('say to a screen reader which case they are about, beginning with what is seen', () => {
    for (const label of ['Escalate to DevOps', 'Run again', 'Details', 'Share'])
      expect(buttons).toContain(`"accessibility_label":"${label}: case 7F3A"`);
  });

  it('carry the id of the record, in the menu with what is chosen', () => {
    const value = menuValue('wrong', '7f3a0000-0000-8000-a000-000000000001');

    expect(buttons).toContain(`"value":"${value}"`);
    expect(readMenuValue(value)).toEqual({ choice: 'wrong', recordId: '7f3a0000-0000-8000-a000-000000000001' });
    expect(['', 'wrong', 'watch 7f3a', 'wrong 7f3a more'].map(readMenuValue)).toEqual([null, null, null, null]);
  });
});

describe('the text of a verdict', () => {
  it('is complete: steps for both sides with their effort, in order', () => {
    const { text } = verdictMessage(words, recordOf(fixedBy('owner', 'user', 'developer')));

    expect(text).toContain('What you can do: 1. Do this one thing. (easy)\n2. Do this one thing. (easy)');
    expect(text).toContain("For the API's owner: 1. Do this one thing. (easy)");
  });
});

describe('a repetition', () => {
  const before = recordOf(answered(401), { caseNumber: '0001' });
  const nothing = {
    id: 'no-auth-failure',
    likelihood: 'high',
    score: 1,
    proven: true,
    title: 'Nothing was refused',
    evidence: [],
    fixes: [],
  } as const;
  const after = recordOf(answered(200, { outcome: 'no-auth-failure', causes: [nothing] }));

  it('stands in two lines, in the blocks and in the text: how it was, how it is, what changed', () => {
    const wanted = [
      'Before (case 0001): 401, The token has expired',
      '→ now: 200, Nothing was refused · changed: the status and the first cause',
    ];
    const message = verdictMessage(words, after, before);

    expect(message.text).toContain(wanted.join('\n'));
    expect(textIn(message.blocks)).toContain(wanted.join('\n'));
  });

  it('says that nothing changed', () => {
    expect(verdictMessage(words, recordOf(answered(401)), before).text).toContain('→ now: 401, The token has expired · nothing changed');
  });

  it('names another maker of the answer', () => {
    const other = recordOf(answered(401, { refusedBy: { layer: 'application', product: null } }));

    expect(verdictMessage(words, other, before).text).toContain('changed: who refused');
  });
});

describe('Details', () => {
  /** Without the headline, which says some of it, too. */
  const shown = (change: Partial<Diagnosis>): string => textIn(detailsView(words, recordOf(answered(401, change)), NOW).blocks.slice(2));

  it('goes the way of the request hop by hop', () => {
    const text = shown({
      request: {
        method: 'GET',
        url: 'https://api.example.com/v1',
        headers: [['Authorization', 'Bearer ‹JWT #1›']],
        body: null,
        complete: false,
      },
      // One hop, two credentials: one step.
      redirects: [redirect('https://b.example/v1', 'Authorization'), redirect('https://b.example/v1', 'Cookie')],
      response: { status: 401, statusText: 'Unauthorized', headers: [], body: '', source: 'live', ms: 640 },
      challenges: [{ scheme: 'Bearer', token68: null, params: { error: 'invalid_token' } }],
    });
    const steps = [
      'GET https://api.example.com/v1 · sent with Authorization',
      '301 leads to https://b.example/v1 · another host',
      'refused by Kong (gateway)',
      '401 Unauthorized, asks for Bearer (error invalid_token) · began to answer after 640 ms',
    ];
    const places = steps.map((step) => text.indexOf(step));

    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text.split('301 leads to')).toHaveLength(2);
  });

  it('holds each experiment against the request as given', () => {
    const text = shown({
      experiments: [
        { name: 'without-credential', changed: 'no credential is sent', status: 401, sameAsGiven: true, differs: [], ms: 12 },
        {
          name: 'browser-agent',
          changed: 'the User-Agent of a browser is sent',
          status: 200,
          sameAsGiven: false,
          differs: ['status', 'body'],
        },
        { name: 'unknown-path', changed: 'a path that cannot exist', status: null, sameAsGiven: false },
      ],
    });

    expect(text).toContain('your request, unchanged: 401');
    expect(text).toContain('no credential is sent: 401, the same answer · 12 ms');
    expect(text).toContain('the User-Agent of a browser is sent: 200, a different answer (status, body)');
    expect(text).toContain('a path that cannot exist: no answer, a different answer');
  });

  it('compares with the redirect where the request as given got one, and with nothing where nobody knows', () => {
    const experiments = [{ name: 'without-credential', changed: 'no credential is sent', status: 301, sameAsGiven: false }] as const;
    const chain = { id: 'redirect-chain', outcome: 'found', why: null, ms: 1 } as const;

    expect(shown({ experiments, redirects: [redirect('https://b.example/v1', 'Authorization')] })).toContain(
      'your request, unchanged: 301',
    );
    expect(shown({ experiments, probes: [chain] })).not.toContain('your request, unchanged');
  });

  it('reads a token out: signature, binding, moments, what claims mean', () => {
    const text = shown({
      token: {
        kind: 'jwt',
        header: { kid: 'k1' },
        claims: { exp: 1_790_000_000 - 7200, iss: 'https://id.example', cnf: { jkt: 'abc' } },
        signature: 'unchecked',
        signatureWhy: 'issuer-metadata: it cannot be reached',
      },
    });

    expect(text).toContain('The signature was not checked. What the token’s issuer publishes: it cannot be reached');
    expect(text).toContain('binding to a key: each request needs a DPoP proof');
    expect(text).toContain('header kid key id: k1');
    expect(text).toContain('exp end: 2026-09-21 12:13:20 UTC, 2 hours ago · 1789992800');
    expect(text).toContain('iss issuer: https://id.example');
  });

  it('names every probe in words, its id beside it, what was found first', () => {
    const text = shown({
      probes: [
        { id: 'tls-handshake', outcome: 'skipped', why: 'offline', ms: 1 },
        { id: 'name-lookup', outcome: 'found', why: null, ms: 23 },
        { id: 'of-tomorrow', outcome: 'absent', why: 'no reason', ms: 2 },
      ],
    });

    expect(text).toContain('✅ Found (1)The addresses of the host name name-lookup · after 23 ms');
    expect(text).toContain('The certificates of the server: offline tls-handshake · after 1 ms');
    expect(text).toContain('of-tomorrow: no reason');
    expect(text.indexOf('Found (1)')).toBeLessThan(text.indexOf('Left out (1)'));
  });

  it('gives the reasons of probes in German, values as they are, and English where there is none', () => {
    const reasons = [
      'the target is not https',
      '301 is no refusal of a credential',
      'issuer-keys: the issuer cannot be reached: x',
      'a reason of tomorrow',
    ];
    const probes = reasons.map((why) => ({ id: 'token', outcome: 'skipped', why, ms: 1 }) as const);
    const text = textIn(detailsView(wordsOf('de'), recordOf(diagnosisOf({ probes })), NOW).blocks);

    expect(text).toContain('das Ziel ist nicht https');
    expect(text).toContain('301 lehnt keine Zugangsdaten ab');
    expect(text).toContain('Die Schlüssel des Token-Ausstellers: der Aussteller ist nicht erreichbar: x');
    expect(text).toContain('a reason of tomorrow');
  });

  it.each(Object.entries(LANGUAGES))('has words for every probe there is (%s)', (_code, spoken) => {
    const folder = new URL('../../../src/engine/probes/', import.meta.url);
    const ids = readdirSync(folder).map((name) => name.replace(/\.ts$/, ''));

    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter((id) => !Object.hasOwn(spoken.details.probe, id))).toEqual([]);
  });
});

describe('Share', () => {
  const record = recordOf(diagnosisOf());
  const viewFor = (channelId: string | null) => shareView(words, { record, channelId, metadata: '{}', channelWords: wordsOf('de') });

  it('shows exactly what will be posted, in the channel’s words', () => {
    const { blocks } = viewFor('C0GENERAL');

    for (const block of sharedMessage(wordsOf('de'), record).blocks) expect(blocks).toContainEqual(block);
    expect(JSON.stringify(sharedMessage(words, record).blocks)).not.toContain('action_id');
  });

  it('is preset to where the person is, but for a direct message', () => {
    expect(JSON.stringify(viewFor('C0GENERAL'))).toContain('"initial_conversation":"C0GENERAL"');
    expect(JSON.stringify(viewFor('D0DIRECT'))).not.toContain('initial_conversation');
    expect(JSON.stringify(viewFor(null))).not.toContain('initial_conversation');
  });
});

describe('"This is wrong"', () => {
  it('offers every cause there is, under its title in the person’s language', async () => {
    const folder = new URL('../../../src/engine/causes/', import.meta.url);
    const files = readdirSync(folder).filter((name) => name !== 'undetermined.ts');
    const causes = await Promise.all(
      files.map(async (name) => ((await import(new URL(name, folder).href)) as { readonly default: Cause }).default),
    );
    const titles = Object.fromEntries(Object.values(words.feedback.causes).flatMap((group) => Object.entries(group)));

    expect(titles).toEqual(Object.fromEntries(causes.map(({ id, title }) => [id, title])));
    expect(JSON.stringify(feedbackView(wordsOf('de'), recordOf(diagnosisOf()), '{}'))).toContain('Die Zugangsdaten');
  });

  it('takes only what it offers', () => {
    expect(['token-expired', 'other', '', 'constructor', 'credential'].map((value) => chosenCause(words, value))).toEqual([
      'token-expired',
      null,
      null,
      null,
      null,
    ]);
  });

  it('keeps its titles within Slack’s options, uncut', () => {
    for (const spoken of Object.values(LANGUAGES))
      for (const title of Object.values(spoken.feedback.causes).flatMap((group) => Object.values(group)))
        expect(title.length).toBeLessThanOrEqual(75);
  });
});

it.each([
  ['https://hooks.example.com/services/T0/‹webhook secret #b89e›', 'hooks.example.com/services/T0/‹webhook secret #b89e›'],
  ['https://api.example.com/bot‹token›/getMe?x=‹secret›', 'api.example.com/bot‹token›/getMe'],
  ['https://api.example.com/?key=‹secret #1f›', 'api.example.com'],
])('the place in a verdict shows a box as a box: %s', (url, place) => {
  expect(placeOf(words, url)).toBe(place);
});
