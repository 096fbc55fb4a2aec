import { forgetOldest } from './forget.ts';
import type { Json } from './json.ts';
import { Ledger } from './ledger.ts';
import { ResponseUrls } from './response-urls.ts';
import { Triggers } from './triggers.ts';
import { Views } from './views.ts';
import { newId, type SharedFile, World } from './world.ts';

export interface Upload {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  text?: string;
}

/** Everything the stand-in remembers: the workspace and Slack's own books about the one app in it. */
export class Slack {
  readonly world: World;
  readonly views: Views;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly ledger = new Ledger();
  readonly uploads = new Map<string, Upload>();
  readonly files = new Map<string, SharedFile>();
  readonly scopes: ReadonlySet<string>;
  /** Set when the server listens: http://127.0.0.1:port */
  origin = '';
  /** Makes a Socket Mode address with a ticket of its own. */
  socketUrl: () => string = () => '';

  constructor(options: { readonly now: () => number; readonly appName: string; readonly scopes: readonly string[] }) {
    this.world = new World(options.now, options.appName);
    this.views = new Views(this.world);
    this.triggers = new Triggers(options.now);
    this.responseUrls = new ResponseUrls(this.world);
    this.scopes = new Set(options.scopes);
  }

  newUpload(name: string, length: number): Upload {
    const upload = { id: newId('F'), name, length };
    this.uploads.set(upload.id, upload);
    forgetOldest(this.uploads);
    return upload;
  }
}

/** A Web API method. Throws Refusal for everything that Slack answers with ok: false. */
export interface Method {
  /** Scopes of which the bot needs one; none for methods that any token may call. */
  readonly scopes?: readonly string[];
  readonly run: (args: Json, slack: Slack) => Json;
}

export type Methods = { readonly [name: string]: Method };
