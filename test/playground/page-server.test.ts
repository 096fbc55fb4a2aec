import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { post } from './raw-bot.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace({ examples: [{ label: '<script>alert(1)</script>', command: '/why401 "quoted"' }] });
});

afterEach(async () => {
  await workspace.close();
});

const text = async (path: string) => (await fetch(workspace.pageUrl + path)).text();
const say = (blocks: readonly object[], words = 'a') =>
  post(`${workspace.apiUrl}chat.postMessage`, { channel: 'C0DEVOPS03', text: words, blocks }, workspace.botToken);
const shown = async () =>
  JSON.parse(await text('page/state?channel=C0DEVOPS03'))
    .messages.map((message: { html: string }) => message.html)
    .join('');

describe('the page', () => {
  it('allows no inline script, no frame and no other host', async () => {
    const response = await fetch(workspace.pageUrl);
    const policy = response.headers.get('content-security-policy') ?? '';

    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(await response.text()).not.toContain('<script>alert');
  });

  it.each([
    ['mrkdwn', { type: 'section', text: { type: 'mrkdwn', text: '<script>alert(1)</script> <img src=x onerror=alert(1)>' } }],
    ['plain text', { type: 'section', text: { type: 'plain_text', text: '<img src=x onerror=alert(1)>' } }],
    ['a header', { type: 'header', text: { type: 'plain_text', text: '<img src=x onerror=alert(1)>' } }],
    [
      'a button',
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: '"><img src=x>', text: { type: 'plain_text', text: '<img src=x>' }, value: '"><img src=x>' },
        ],
      },
    ],
    [
      'preformatted text',
      { type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: '<img src=x>' }] }] },
    ],
    ['a table', { type: 'table', rows: [[{ type: 'raw_text', text: '<img src=x>' }]] }],
  ])('escapes %s', async (_story, block) => {
    await say([block], '<img src=x>');

    expect(await shown()).not.toMatch(/<(img|script)/);
  });

  it('opens links apart from itself, and follows no javascript: address', async () => {
    await say([{ type: 'section', text: { type: 'mrkdwn', text: '<https://a.example/x|docs> <javascript:alert(1)|bad>' } }]);

    const html = await shown();

    expect(html).toMatch(/<a href="https:\/\/a\.example\/x" target="_blank" rel="noopener noreferrer"/);
    expect(html).not.toContain('href="javascript:');
  });

  it('shows plain text as it is, without reading it as markup', async () => {
    await say([{ type: 'section', text: { type: 'plain_text', text: '*not bold* <https://a.example>' } }]);

    expect(await shown()).toContain('*not bold* &lt;https://a.example&gt;');
  });

  it("takes deeds only as JSON, only from its own page, only of this workspace's people", async () => {
    const url = `${workspace.pageUrl}page/act`;
    const deed = { person: workspace.people.ada.id, kind: 'send', channel: 'C0DEVOPS03', text: 'hi & <b>' };

    const form = await post(url, deed, '', { 'content-type': 'text/plain' });
    const foreign = await post(url, deed, '', { origin: 'https://evil.example' });
    const stranger = await post(url, { ...deed, person: 'U999' }, '');
    const fine = await post(url, deed, '', { origin: workspace.pageUrl.slice(0, -1) });

    expect([form.status, foreign.status, stranger.status, fine.status]).toEqual([415, 403, 400, 200]);
    expect(workspace.allMessages.map((message) => message.text)).toEqual(['hi &amp; &lt;b&gt;']);
  });

  it('leads from a permalink to the message', async () => {
    const { body } = await say([]);
    const link = await post(`${workspace.apiUrl}chat.getPermalink`, { channel: 'C0DEVOPS03', message_ts: body.ts }, workspace.botToken);

    const response = await fetch(String(link.body.permalink), { redirect: 'manual' });

    expect(response.headers.get('location')).toBe(`/#C0DEVOPS03/${String(body.ts)}`);
  });
});
