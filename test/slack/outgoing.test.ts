import { once } from 'node:events';
import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { learnSecrets, withSecretsAtHand } from '../../src/secrets/at-hand.ts';
import { onStoppedSecrets, stoppedSecrets } from '../../src/secrets/last-look.ts';
import { createSealer } from '../../src/secrets/seal.ts';
import { createWebClient } from '../../src/slack/client.ts';
import { uploadText } from '../../src/slack/files.ts';
import { writeMetadata } from '../../src/slack/metadata.ts';
import { lookedAt } from '../../src/slack/outgoing.ts';
import { quietLogger } from '../../src/slack/quiet-logger.ts';
import { postToResponseUrl } from '../../src/slack/response-url.ts';
import { type Words, wordsOf } from '../../src/slack/words/words.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import type { Shown } from '../catalogue/sample.ts';

const TOKEN = `ghp_${'FAKE1a2B3c4D5e6F7g8H'.repeat(2).slice(0, 36)}`;
const line = (...texts: readonly string[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: texts.map((text) => ({ type: 'text', text })) }],
});
const form = (fields: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(
    Object.entries(fields).map(([name, value]): [string, string] => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  ).toString();
const FORM = 'application/x-www-form-urlencoded';

/** Every body that the shown thing leaves in. */
function bodiesOf(shown: Shown): readonly (readonly [body: string, contentType: string])[] {
  if (shown.kind === 'page') return [];
  if (shown.kind !== 'message')
    return [
      [form({ trigger_id: '1.2.abc', view: shown.view }), FORM],
      ...(shown.kind === 'modal' ? [[JSON.stringify(shown.errors), 'application/json'] as const] : []),
    ];
  const { message, file } = shown;
  return [
    [form({ channel: 'C0DEVOPS1', ...message }), FORM],
    [JSON.stringify({ response_type: 'ephemeral', ...message }), 'application/json'],
    ...(file === null
      ? []
      : [[file.text, 'application/octet-stream'] as const, [form({ files: [{ id: 'F1', title: file.title }] }), FORM] as const]),
  ];
}

describe.each([
  ['en', wordsOf('en')],
  ['de', wordsOf('de')],
] satisfies readonly (readonly [string, Words])[])('what we say ourselves (%s)', (_language, words) => {
  it('leaves as it is: every message, view, page and file of the catalogue', async () => {
    const samples = (await loadCatalogue()).flatMap(({ samples: each }) => each);
    const changed = samples.filter(([, say]) => bodiesOf(say(words)).some(([body, type]) => lookedAt(body, type) !== body));

    expect(samples.length).toBeGreaterThan(80);
    expect(changed.map(([name]) => name)).toEqual([]);
  });
});

describe('what must not leave', () => {
  it.each([
    ['the text of a message', { channel: 'C1', text: `see ${TOKEN}` }],
    ['a block', { channel: 'C1', blocks: [{ type: 'section', text: { type: 'mrkdwn', text: `\`${TOKEN}\`` } }] }],
    ['a sentence of several pieces', { channel: 'C1', blocks: [line('Authorization: Bearer ', 'Zx9-Kw7-Qp3-Lm5')] }],
    ['a credential cut in two', { channel: 'C1', blocks: [line(TOKEN.slice(0, 14), TOKEN.slice(14))] }],
    ['a button', { channel: 'C1', blocks: [{ type: 'actions', elements: [{ type: 'button', value: TOKEN }] }] }],
    ['a field of a modal', { trigger_id: '1', view: { type: 'modal', blocks: [{ type: 'input', element: { initial_value: TOKEN } }] } }],
    ['the memory of a modal', { trigger_id: '1', view: { type: 'modal', private_metadata: JSON.stringify({ c: 'C1', r: TOKEN }) } }],
    ['a field that no method of ours has', { whatever: TOKEN }],
    ['words that look like JSON', { text: `{"token": ${TOKEN}` }],
    ['Base64 of a header', { text: Buffer.from(`Authorization: Bearer ${TOKEN}`).toString('base64') }],
  ])('%s', (_where, fields) => {
    const left = lookedAt(form(fields), FORM);
    const told = JSON.stringify([...new URLSearchParams(left).values()].flatMap((value) => [value, value.replace(/\\"/g, '"')]));

    expect(told).not.toContain(TOKEN.slice(0, 14));
    expect(told).not.toContain(TOKEN.slice(14, 30));
    expect(told).not.toContain('Zx9-Kw7');
    expect(told).not.toContain(Buffer.from(TOKEN).toString('base64').slice(4, 30));
    expect(told).toMatch(/‹[A-Za-z ]+›/);
  });

  it('a value that has no shape, while its case is worked on, in any encoding; after that it is forgotten', async () => {
    const secret = 'horse staple battery';
    const forms = [
      secret,
      encodeURIComponent(secret),
      Buffer.from(secret).toString('base64url'),
      `${secret.slice(0, 8)}\n${secret.slice(8)}`,
    ];
    const during = await withSecretsAtHand(async () => {
      learnSecrets([{ value: secret, kind: 'password' }]);
      return forms.map((text) => lookedAt(form({ text: `you sent ${text}, I think` }), FORM));
    });

    for (const left of during) expect(new URLSearchParams(left).get('text')).toBe('you sent ‹password›, I think');
    expect(new URLSearchParams(lookedAt(form({ text: secret }), FORM)).get('text')).toBe(secret);
  });

  it('what is sealed for ourselves passes', async () => {
    const sealer = createSealer(Buffer.alloc(32, 1).toString('base64'));
    const responseUrl = 'https://hooks.slack.com/commands/T1/2/x';
    const memory = await writeMetadata(sealer, { teamId: 'T1', userId: 'U1' }, { channelId: 'C1', diagnosisId: null, responseUrl });
    const body = form({ trigger_id: '1', view: { type: 'modal', private_metadata: memory } });

    expect(memory).toContain('eyJ');
    expect(lookedAt(body, FORM)).toBe(body);
  });

  it('is counted and told by its kind alone', () => {
    const told: (readonly string[])[] = [];
    const deaf = onStoppedSecrets((kinds) => told.push(kinds));
    const before = stoppedSecrets()['GitHub token'] ?? 0;
    lookedAt(form({ text: `see ${TOKEN}` }), FORM);
    deaf();
    lookedAt(form({ text: `see ${TOKEN}` }), FORM);

    expect(told).toEqual([['GitHub token']]);
    expect(stoppedSecrets()['GitHub token']).toBe(before + 2);
  });
});

describe('on the wire', () => {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    heard.push((await request.toArray()).join(''));
    const { port } = addressOf();
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: true, ts: '1.2', upload_url: `http://127.0.0.1:${port}/upload`, file_id: 'F1', files: [] }));
  });
  const addressOf = (): { readonly port: number } => {
    const address = server.address();
    return { port: typeof address === 'object' && address !== null ? address.port : 0 };
  };
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('every way to Slack goes through it: the Web API, a reply, a file with its true length; our own token still arrives', async () => {
    const api = `http://127.0.0.1:${addressOf().port}/api/`;
    const client = createWebClient('xoxb-1', api, quietLogger({ info: () => undefined, warn: () => undefined, error: () => undefined }));

    await client.chat.postMessage({ channel: 'C1', text: `see ${TOKEN}` });
    await postToResponseUrl(`${api}reply`, { text: `see ${TOKEN}`, blocks: [] }, api);
    await uploadText(client, { channel: 'C1', threadTs: null, name: 'a.json', title: 'a', text: `{"token": "${TOKEN}"}` });
    await client.oauth.v2.access({ client_id: '1.2', client_secret: TOKEN, code: TOKEN });

    const [posted = '', replied = '', announced = '', uploaded = '', , exchanged = ''] = heard;
    expect(posted + replied + uploaded).not.toContain(TOKEN);
    expect(new URLSearchParams(announced).get('length')).toBe(String(Buffer.byteLength(uploaded)));
    expect(exchanged).toContain(TOKEN);
  });
});
