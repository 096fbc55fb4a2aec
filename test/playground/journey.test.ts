import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../../src/bin/playground.ts';
import { findChromium, openBrowser } from '../support/browser.ts';

// The main job as a newcomer meets it: the unmodified bot, the page, a real browser, two people.

const chromium = findChromium();
if (chromium === undefined) console.log('left out: the journey through the page (no Chromium; apt-get install chromium)');
const withBrowser = chromium === undefined ? describe.skip : describe;

withBrowser('from a command to a closed case', () => {
  let folder: string;
  let playground: Playground;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'why401-journey-'));
    playground = await startPlayground({ PORT: '0', WHY401_DATA_DIR: folder, LOG_LEVEL: 'silent' });
    browser = await openBrowser(chromium ?? '');
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(playground.workspace.pageUrl);
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    await playground?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  }, 30_000);

  const become = (name: string): Promise<void> => page.getByLabel(name).check({ force: true });
  const open = (channel: string): Promise<void> => page.getByRole('button', { name: channel }).first().click();
  const expired = (): string => playground.examples.find(({ story }) => story.includes('expired'))?.input ?? '';

  it('reads the verdict, escalates, acknowledges and resolves as the second person', async () => {
    const composer = page.getByRole('textbox').first();
    await composer.fill(`/why401 ${expired()}`);
    await composer.press('Enter');
    await page.getByText('The token has expired').first().waitFor();
    expect(await page.getByText('Only visible to you').count()).toBeGreaterThan(0);

    await page.getByRole('button', { name: 'Escalate to DevOps' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').first().fill('Checkout fails since ten.');
    await dialog.getByRole('button', { name: 'Send' }).click();
    await dialog.waitFor({ state: 'hidden' });

    await become('Grace Okafor');
    await open('devops');
    await page.getByText('Checkout fails since ten.').first().waitFor();
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    await page
      .getByText(/acknowledged/i)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Resolve' }).click();
    await page
      .getByText(/resolved/i)
      .first()
      .waitFor();

    await become('Ada Moreno');
    await open('why401');
    await page
      .getByText(/resolved/i)
      .first()
      .waitFor();
    expect(await page.locator('#messages').innerHTML()).not.toContain('eyJ');
    expect(playground.workspace.refusals).toEqual([]);
  }, 90_000);
});
