import { forgetOldest } from './forget.ts';
import type { Json } from './json.ts';
import type { Ledger } from './ledger.ts';
import { type Enterprise, newId, type SharedFile, type WorldOptions } from './model.ts';
import { ResponseUrls } from './response-urls.ts';
import { Triggers } from './triggers.ts';
import { Views } from './views.ts';
import { World } from './world.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  text?: string;
}

/** The tabs of the app's own page in Slack, as the manifest's app_home switches them. */
export interface AppTabs {
  readonly home: boolean;
  /** May the bot write there, and may people answer? */
  readonly messages: 'open' | 'read-only' | 'off';
}

/** What all workspaces on this host share. */
export interface Shared {
  readonly now: () => number;
  readonly appName: string;
  readonly tabs: AppTabs;
  readonly ledger: Ledger;
  /** Set when the server listens: http://127.0.0.1:port */
  readonly origin: string;
}

/** How the app came into a workspace: by itself, or with the whole organisation. */
export interface Installation {
  readonly kind: 'team' | 'org';
  readonly enterprise?: Enterprise;
  readonly scopes: readonly string[];
  /** The person who pressed Allow. */
  readonly installerId: string;
}

/** One workspace: its people and messages, and Slack's own books about our app in it. */
export class Slack {
  readonly world: World;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly uploads = new Map<string, Upload>();
  readonly files = new Map<string, SharedFile>();
  /** Options that people have been shown in menus which the bot fills. */
  readonly suggested = new Map<string, readonly Json[]>();
  /** Absent while the app is not installed here. */
  installation: Installation | undefined;
  /** Sends an event if the app is subscribed to it and may hear it; set by the workspace's bot line. */
  announce: (subscription: string, event: Json) => Promise<unknown> = async () => undefined;
  readonly #shared: Shared;

  constructor(shared: Shared, options: WorldOptions = {}) {
    this.#shared = shared;
    this.world = new World(shared.now, shared.appName, options);
    this.views = new Views(this.world);
    this.triggers = new Triggers(shared.now);
    this.responseUrls = new ResponseUrls(this.world);
  }

  get ledger(): Ledger {
    return this.#shared.ledger;
  }

  get origin(): string {
    return this.#shared.origin;
  }

  get tabs(): AppTabs {
    return this.#shared.tabs;
  }

  get scopes(): ReadonlySet<string> {
    return new Set(this.installation?.scopes ?? []);
  }

  newUpload(name: string, length: number): Upload {
    const upload = { id: newId('F'), name, length };
    this.uploads.set(upload.id, upload);
    forgetOldest(this.uploads);
    return upload;
  }

  keepFile(file: SharedFile): void {
    this.files.set(file.id, file);
    forgetOldest(this.files);
  }
}

/** A Web API method of one workspace. Throws Refusal for everything that Slack answers with ok: false. */
export interface Method {
  /** Scopes of which the bot needs one; none for methods that any token may call. */
  readonly scopes?: readonly string[];
  /** Lists things of one workspace: a token of the whole organisation must say which (team_id). */
  readonly needsTeam?: boolean;
  readonly run: (args: Json, slack: Slack) => Json;
}

export type Methods = { readonly [name: string]: Method };
