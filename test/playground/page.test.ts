import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Workspace } from '../../src/playground/workspace.ts';
import { findChromium } from '../support/browser.ts';
import { type BrowserPage, openBrowserPage } from './browser-page.ts';

const chromium = findChromium();
if (chromium === undefined) process.stdout.write('left out: the playground page in a browser (no Chromium found)\n');
const inBrowser = chromium === undefined ? describe.skip : describe;
const DEVOPS = 'C0DEVOPS03';

inBrowser('the page in a browser', () => {
  let opened: BrowserPage;
  let workspace: Workspace;
  let page: Page;

  beforeAll(async () => {
    opened = await openBrowserPage({
      chromium: chromium ?? '',
      workspace: { examples: [{ label: 'Say hello', command: '/why401 hello' }] },
    });
    ({ workspace, page } = opened);
  });
  afterAll(() => opened?.close());

  it('runs an example from the empty channel and shows the answer to this person only', async () => {
    await page.click('text=Say hello');

    await page.waitForSelector('.message.ephemeral >> text=You said: hello');
    expect(await page.textContent('.message.ephemeral')).toContain('Only visible to you');
  });

  it('keeps the newlines of a paste, and sends by Enter', async () => {
    await page.fill('#composer-text', '/why401 curl https://a.example \\\n  -H "X: <b>1</b>"');
    await page.press('#composer-text', 'Enter');

    const ada = workspace.as(workspace.people.ada.id);
    const answer = await ada.waitFor((actor) =>
      actor.messages(workspace.channels.payments.id).find((message) => message.text.includes('curl')),
    );
    await page.waitForSelector('.message >> text=<b>1</b>');
    expect(answer.text).toBe('You said: curl https://a.example \\\n  -H "X: <b>1</b>"');
    expect(await page.locator('.message b:text-is("1")').count()).toBe(0);
  });

  it('escalates by a button; #devops shows as unread; the second person acknowledges in the thread', async () => {
    await page.locator('.message.ephemeral [data-action="escalate"]').first().click();
    await page.waitForSelector('text=Escalated to');
    await page.waitForSelector(`button.unread[data-channel="${DEVOPS}"]`);

    await page.getByLabel('Grace Okafor').check({ force: true });
    await page.click(`button[data-channel="${DEVOPS}"]`);
    await page.click('.replies');
    await page.waitForSelector('#thread >> text=Evidence from');
    await page.locator('#messages [data-action="acknowledge"]').click();
    await page.click('#confirm >> text=Take it?');
    await page.click('#confirm button[value="yes"]');

    await page.waitForSelector('#messages >> text=Acknowledged by');
    expect(workspace.as(workspace.people.grace.id).messages(DEVOPS)[0]?.edited).toBe(true);
  });

  it('fills in a modal: required field, error of the bot, then a good entry', async () => {
    await page.fill('#composer-text', '/why401 form');
    await page.press('#composer-text', 'Enter');
    await page.waitForSelector('#modal[open]');
    await page.click('#modal [type=submit]');
    await page.waitForSelector('#modal .error >> text=required');
    await page.fill('#modal textarea', 'bad');
    await page.click('#modal [type=submit]');
    await page.waitForSelector('#modal .error >> text=no URL');

    expect(await page.inputValue('#modal textarea')).toBe('bad');
    await page.fill('#modal textarea', 'https://a.example');
    await page.check('#modal input[value="resend"]');
    await page.click('#modal [type=submit]');

    await page.waitForSelector('#modal:not([open])', { state: 'attached' });
    await page.waitForSelector('.message.ephemeral >> text=Form said: https://a.example');
  });

  it('had nothing to complain about: no script error, no refused call, nothing against its own policy', () => {
    expect(opened.complaints).toEqual([]);
    expect(workspace.refusals).toEqual([]);
  });
});
