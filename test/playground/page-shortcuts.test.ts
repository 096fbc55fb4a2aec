import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { App } from '@slack/bolt';
import type { Page } from 'playwright-core';
import type { Workspace } from '../../src/playground/workspace.ts';
import { findChromium } from '../support/browser.ts';
import { type BrowserPage, openBrowserPage } from './browser-page.ts';

const chromium = findChromium();
if (chromium === undefined) process.stdout.write('left out: shortcuts on the page in a browser (no Chromium found)\n');
const inBrowser = chromium === undefined ? describe.skip : describe;
const PAYMENTS = 'C0PAYMENT2';

inBrowser('everything else that people can do on the page', () => {
  let opened: BrowserPage;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    opened = await openBrowserPage({
      chromium: chromium ?? '',
      workspace: {
        events: ['app_home_opened', 'message.im'],
        people: [{ handle: 'jonas', name: 'Jonas Weber', role: 'Developer', locale: 'de-DE' }],
        shortcuts: [{ callbackId: 'explain', name: 'Explain this 401' }],
        globalShortcuts: [{ callbackId: 'diagnose', name: 'Diagnose a 401' }],
      },
      page: { viewport: { width: 1280, height: 800 } },
      prepare: addHandlers,
    });
    ({ workspace, page } = opened);
  });
  afterAll(() => opened?.close());

  it("explains another app's alert by the shortcut beside it, to this person only", async () => {
    workspace.postAsApp(PAYMENTS, {
      name: 'Grafana',
      text: 'Firing',
      attachments: [{ title: 'Orders <b>', text: 'GET orders → 401', fields: [{ title: 'Since', value: '10:02' }] }],
    });
    const alert = page.locator('.message', { hasText: 'GET orders → 401' });
    await alert.hover();
    await alert.getByRole('button', { name: 'Explain this 401' }).click();

    await page.waitForSelector('.message.ephemeral >> text=Explained: Orders');
    expect(await alert.textContent()).toMatch(/Grafana[\s\S]*APP[\s\S]*Orders <b>[\s\S]*Since/);
  });

  it('opens the form by the global shortcut', async () => {
    await page.getByLabel('Shortcuts').click();
    await page.getByRole('menuitem', { name: 'Diagnose a 401' }).click();
    await page.waitForSelector('#modal[open] >> text=What failed?');
    await page.locator('#modal footer [data-close]').click();
    await page.waitForSelector('#modal:not([open])', { state: 'attached' });
  });

  it('shares a file, in the channel and in a thread; a broadcast reply says what it is', async () => {
    await page.setInputFiles('#attach', { name: 'trace.txt', mimeType: 'text/plain', buffer: Buffer.from('HTTP/1.1 401 <b>') });
    await page.waitForSelector('.file >> text=HTTP/1.1 401 <b>');
    const root = workspace
      .as('ada')
      .messages(PAYMENTS)
      .find(({ files }) => files.length > 0);
    const args = { channel: PAYMENTS, text: 'It is worse', thread_ts: root?.ts ?? '', reply_broadcast: true };
    await opened.app.client.chat.postMessage({ ...args, token: workspace.botToken });

    await page.waitForSelector('#messages .broadcast >> text=replied to a thread');
    expect(root?.files[0]).toMatchObject({ name: 'trace.txt', text: 'HTTP/1.1 401 <b>', userId: workspace.people.ada.id });
  });

  it('turns what is typed into what Slack sends, for a third person as well', async () => {
    await page.getByLabel('Jonas Weber').check({ force: true });
    await page.fill('#composer-text', 'see https://a.example/?x=1&y=2 & co');
    await page.press('#composer-text', 'Enter');
    const said = await workspace.as('jonas').waitFor((actor) => actor.messages(PAYMENTS).find(({ text }) => text.startsWith('see')));

    expect(said.text).toBe('see <https://a.example/?x=1&amp;y=2> &amp; co');
    expect(said.userId).toBe(workspace.as('jonas').person.id);
  });

  it('shows the Home tab, and says that nothing is kept', async () => {
    await page.getByRole('button', { name: 'why401 Home' }).click();
    await page.waitForSelector('.home >> text=Your cases');

    expect(await page.textContent('.sidebar')).toContain('Nothing here is kept');
  });

  it('had nothing to complain about', () => {
    expect(opened.complaints).toEqual([]);
    expect(workspace.refusals).toEqual([]);
  });
});

function addHandlers(app: App): void {
  app.shortcut('explain', async ({ shortcut, ack, respond }) => {
    await ack();
    if (shortcut.type !== 'message_action') return;
    const [attachment] = shortcut.message.attachments ?? [];
    await respond({ text: `Explained: ${attachment?.title ?? 'nothing'}` });
  });
  app.shortcut('diagnose', async ({ shortcut, ack, client }) => {
    await ack();
    await client.views.open({
      trigger_id: shortcut.trigger_id,
      view: {
        type: 'modal',
        title: { type: 'plain_text', text: 'Diagnose a 401' },
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'What failed?' } }],
      },
    });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Your cases' } }] },
    });
  });
}
