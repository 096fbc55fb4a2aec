import type { App } from '@slack/bolt';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/playground/workspace.ts';
import { openBrowser } from '../support/browser.ts';
import { startEchoBot } from './echo-bot.ts';

/** The playground's page in a real browser, with a bot behind it. */
export interface BrowserPage {
  readonly workspace: Workspace;
  readonly app: App;
  readonly page: Page;
  /** Errors of the console and of the page's own program. */
  readonly complaints: readonly string[];
  close(): Promise<void>;
}

export interface BrowserPageOptions {
  readonly chromium: string;
  readonly workspace: WorkspaceOptions;
  readonly page?: BrowserContextOptions;
  /** What the bot answers besides its echo. */
  readonly prepare?: (app: App) => void;
}

export async function openBrowserPage({ chromium, workspace: options, page: look, prepare }: BrowserPageOptions): Promise<BrowserPage> {
  const workspace = await startWorkspace(options);
  const bot = await startEchoBot(workspace, 'socket');
  prepare?.(bot.app);
  const browser = await openBrowser(chromium);
  const page = await browser.newPage(look);
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(workspace.pageUrl);
  return {
    workspace,
    app: bot.app,
    page,
    complaints,
    async close() {
      await browser.close();
      await bot.stop();
      await workspace.close();
    },
  };
}
