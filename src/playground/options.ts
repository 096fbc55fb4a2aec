import type { Enterprise } from './model.ts';
import type { PersonOptions } from './people.ts';
import type { MessageShortcut } from './render-message.ts';
import type { AppTabs } from './slack.ts';

/** Where Slack takes commands and clicks: down the bot's own sockets, or to its request URL, signed. */
export type DeliverTo = 'socket' | { readonly url: string };

export interface Example {
  readonly label: string;
  readonly command: string;
}

export interface WorkspaceOptions {
  /** 0 (default) takes any free port. */
  readonly port?: number;
  readonly deliver?: DeliverTo;
  /** The bot's name in this workspace. */
  readonly appName?: string;
  /** Slash commands that the app has; default /why401. */
  readonly commands?: readonly string[];
  /** Scopes granted, as in the manifest. Default: all that the methods here ask for, but not chat:write.public. */
  readonly scopes?: readonly string[];
  /** Event subscriptions, as in the manifest (message.im, app_mention, app_home_opened, …). Default: none. */
  readonly events?: readonly string[];
  /** The app's tabs, as in the manifest's app_home. Default: both there, people may write. */
  readonly tabs?: AppTabs;
  /** More people than Ada (developer) and Grace (DevOps, administrator). */
  readonly people?: readonly PersonOptions[];
  /** Clickable on the page while a channel is empty. */
  readonly examples?: readonly Example[];
  /** Message shortcuts that the page offers beside every message. */
  readonly shortcuts?: readonly MessageShortcut[];
  /** Global shortcuts, offered beside the message box. */
  readonly globalShortcuts?: readonly MessageShortcut[];
  /** False: the first workspace is without the app too, until somebody installs it. Default true. */
  readonly installed?: boolean;
  /** Where an installation may return to (prefixes, as in the manifest). Default: anywhere. */
  readonly redirectUrls?: readonly string[];
  /** Tokens from OAuth live 12 h and come with a refresh token. Default false. */
  readonly tokenRotation?: boolean;
  /** Slack's rate limits: 1 post a second in a channel after a short burst, tiers for other methods, 429 with Retry-After. Default false. */
  readonly rateLimits?: boolean;
  /** The present in epoch milliseconds: a test can move past 3 s or 30 min. */
  readonly now?: () => number;
  /** How long the bot may take to acknowledge; 3,000 ms as in Slack. */
  readonly ackTimeoutMs?: number;
}

export interface TeamOptions {
  readonly name: string;
  /** Default: Lin, who is an administrator, and Omar. */
  readonly people?: readonly PersonOptions[];
  /** The organisation that it belongs to. Workspaces that name the same id are one organisation. */
  readonly enterprise?: Enterprise;
}
