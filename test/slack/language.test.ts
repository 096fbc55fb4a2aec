import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebClient } from '../../src/slack/client.ts';
import { createLanguage, type LanguageInput, slackLocale } from '../../src/slack/language.ts';
import { quietLogger } from '../../src/slack/quiet-logger.ts';
import { wordsOf } from '../../src/slack/words/words.ts';

const en = wordsOf('en');
const de = wordsOf('de');
const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ADA = { teamId: 'T1', userId: 'U0ADA' };
const never = <Value>(): Promise<Value> => new Promise(() => undefined);

/** A language that counts what it asks. */
function languageWith(input: Partial<LanguageInput> = {}) {
  const asked: string[] = [];
  const userLocale: LanguageInput['userLocale'] = (person) => {
    asked.push(person.userId);
    return (input.userLocale ?? (() => Promise.resolve('de-DE')))(person);
  };
  return { language: createLanguage({ ...input, userLocale }), asked };
}

describe('a person’s language', () => {
  it('is their own in Slack, asked once for many messages at the same time', async () => {
    const { language, asked } = languageWith();

    const words = await Promise.all([language.of(ADA), language.of(ADA), language.of(ADA)]);

    expect(words).toEqual([de, de, de]);
    expect(asked).toEqual(['U0ADA']);
  });

  it('is English where Slack refuses (no scope), and is not asked for with every message', async () => {
    let now = 0;
    const { language, asked } = languageWith({ userLocale: () => Promise.reject(new Error('missing_scope')), now: () => now });

    expect(await language.of(ADA)).toBe(en);
    await language.of(ADA);
    expect(asked).toHaveLength(1);
    now += 61_000;
    await language.of(ADA);
    expect(asked).toHaveLength(2);
  });

  it('is English where Slack is slow, and right for the next message', async () => {
    let answer: (locale: string) => void = () => undefined;
    const slow = new Promise<string>((resolve) => {
      answer = resolve;
    });
    const { language, asked } = languageWith({ userLocale: () => slow, limitMs: 5 });

    expect(await language.of(ADA)).toBe(en);
    answer('de');
    await slow;
    expect(await language.of(ADA)).toBe(de);
    expect(asked).toHaveLength(1);
  });

  it('is asked for again after an hour', async () => {
    let now = 0;
    const { language, asked } = languageWith({ now: () => now });
    await language.of(ADA);
    now += 3_599_000;
    await language.of(ADA);
    expect(asked).toHaveLength(1);
    now += 2_000;
    await language.of(ADA);
    expect(asked).toHaveLength(2);
  });

  it('of 5,000 people is kept; whoever was away longest is asked again', async () => {
    const { language, asked } = languageWith();
    for (let index = 0; index < 5_000; index += 1) await language.of({ teamId: 'T1', userId: `U${index}` });
    await language.of({ teamId: 'T1', userId: 'U0' });
    await language.of({ teamId: 'T1', userId: 'one more' });
    await language.of({ teamId: 'T1', userId: 'U0' });
    expect(asked).toHaveLength(5_001);
    await language.of({ teamId: 'T1', userId: 'U1' });
    expect(asked).toHaveLength(5_002);
  });

  it('of another workspace is another person’s', async () => {
    const { language } = languageWith({ userLocale: ({ teamId }) => Promise.resolve(teamId === 'T1' ? 'de-DE' : 'en-GB') });

    expect(await language.of(ADA)).toBe(de);
    expect(await language.of({ ...ADA, teamId: 'T2' })).toBe(en);
  });
});

describe('a workspace’s choice', () => {
  it.each([
    ['auto', de, en],
    ['de', de, de],
    ['en', en, en],
  ] as const)('%s', async (setting, person, channel) => {
    const { language } = languageWith({ setting: () => Promise.resolve(setting) });

    expect(await language.of(ADA)).toBe(person);
    expect(await language.ofWorkspace('T1')).toBe(channel);
  });

  it('that cannot be read, or not in time, is none', async () => {
    const broken = languageWith({ setting: () => Promise.reject(new Error('no database')) }).language;
    const slow = languageWith({ setting: () => never(), limitMs: 5 }).language;

    expect(await broken.of(ADA)).toBe(de);
    expect(await slow.ofWorkspace('T1')).toBe(en);
  });
});

describe('over Slack’s Web API', () => {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;
    const args = new URLSearchParams(body);
    const known = request.url?.endsWith('/users.info') && args.get('include_locale') === 'true' && args.get('user') === 'U0ADA';
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(known ? { ok: true, user: { id: 'U0ADA', locale: 'de-DE' } } : { ok: false, error: 'missing_scope' }));
  });
  let apiUrl = '';
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/api/`;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('users.info tells the locale; its refusal makes it English', async () => {
    const client = createWebClient('xoxb-test', apiUrl, quietLogger(SILENT));
    const language = createLanguage({ userLocale: slackLocale(async () => client) });

    expect(await language.of(ADA)).toBe(de);
    expect(await language.of({ ...ADA, userId: 'U0BOB' })).toBe(en);
  });
});
