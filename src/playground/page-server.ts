import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { Actor } from './actor.ts';
import { escaped } from './html.ts';
import { readBody, send, sendJson } from './http.ts';
import { isJson, type Json, jsonOf, parseJson, textOf } from './json.ts';
import { pageState, ReadMarks } from './page-state.ts';
import type { Person } from './people.ts';
import type { MessageShortcut } from './render-message.ts';
import type { Slack } from './slack.ts';
import { present } from './team.ts';
import type { Entry } from './view-state.ts';

export interface PageOptions {
  readonly slack: Slack;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly commands: readonly string[];
  readonly examples: readonly { readonly label: string; readonly command: string }[];
  readonly shortcuts: readonly MessageShortcut[];
  readonly globalShortcuts: readonly MessageShortcut[];
  readonly appName: string;
  /** Does the app hear of its Home tab being opened? Without, there is none to show. */
  readonly hasHome: boolean;
}

/** No inline script, nothing from other hosts, no frames. Inline style attributes stay: the block renderer draws with them. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const HEADERS = { 'content-security-policy': POLICY, 'referrer-policy': 'no-referrer' };
/** Many changes in one moment (a card, its thread, an edit) are one redraw. */
const CALM_MS = 30;

const SCRIPT = 'text/javascript; charset=utf-8';
const ASSETS: { readonly [path: string]: string } = {
  '/page/app.js': SCRIPT,
  '/page/dialogs.js': SCRIPT,
  '/page/dom.js': SCRIPT,
  '/page/draw.js': SCRIPT,
  '/page/fields.js': SCRIPT,
  '/page/app.css': 'text/css; charset=utf-8',
};

/** The workspace's web page: a shell, its state as JSON, a stream of "something changed", and what people do. */
export class Page {
  readonly #options: PageOptions;
  readonly #marks = new ReadMarks();
  readonly #streams = new Set<ServerResponse>();
  readonly #stop: () => void;
  #pending: NodeJS.Timeout | undefined;

  constructor(options: PageOptions) {
    this.#options = options;
    this.#stop = options.slack.world.onChange(() => {
      this.#pending ??= setTimeout(() => this.#announce(), CALM_MS).unref();
    });
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://slack.invalid');
    if (request.method === 'POST' && pathname === '/page/act') return this.#act(request, response);
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'method not allowed');
    if (pathname === '/') return send(response, 200, 'text/html; charset=utf-8', await this.#shell(), HEADERS);
    if (pathname === '/page/events') return this.#listen(response);
    if (pathname === '/page/blocks.css') return send(response, 200, 'text/css; charset=utf-8', await libraryStyles());
    if (pathname === '/page/state') return sendJson(response, 200, this.#state(searchParams));
    if (pathname.startsWith('/files/')) return this.#file(pathname.slice('/files/'.length), response);
    if (pathname.startsWith('/archives/')) return redirect(pathname, response);
    const asset = Object.hasOwn(ASSETS, pathname) ? ASSETS[pathname] : undefined;
    if (asset) return send(response, 200, asset, await readFile(new URL(`.${pathname}`, import.meta.url)));
    send(response, 404, 'text/plain', 'not found');
  }

  close(): void {
    this.#stop();
    clearTimeout(this.#pending);
    for (const stream of this.#streams) stream.end();
  }

  async #shell(): Promise<string> {
    const shell = await readFile(new URL('./page/index.html', import.meta.url), 'utf8');
    const { examples, commands, appName, hasHome, globalShortcuts } = this.#options;
    const settings = JSON.stringify({
      examples: [{ label: 'What it can do', command: `${commands[0]} help` }, ...examples],
      commands,
      appName,
      hasHome,
      globalShortcuts,
    });
    return shell.replace('{{settings}}', () => escaped(settings)).replaceAll('{{app}}', () => escaped(appName));
  }

  #bot(): Person {
    const { world } = this.#options.slack;
    return present(world.person(world.botUserId), 'bot');
  }

  #state(query: URLSearchParams): object {
    const look = { personId: query.get('person') ?? '', channelId: query.get('channel') ?? '', threadTs: query.get('thread') ?? '' };
    return pageState(look, { ...this.#options, marks: this.#marks });
  }

  #listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\ndata: hello\n\n');
    this.#streams.add(response);
    response.on('close', () => this.#streams.delete(response));
  }

  #announce(): void {
    this.#pending = undefined;
    for (const stream of this.#streams) stream.write('data: changed\n\n');
  }

  #file(id: string, response: ServerResponse): void {
    const file = this.#options.slack.files.get(id);
    if (file) send(response, 200, 'text/plain; charset=utf-8', file.text, HEADERS);
    else send(response, 404, 'text/plain', 'no such file');
  }

  /** Wants JSON: another site can't send that without asking first (CORS), and Origin is checked for every request. */
  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!(request.headers['content-type'] ?? '').startsWith('application/json')) return send(response, 415, 'text/plain', 'JSON only');
    const deed = parseJson((await readBody(request)).toString());
    const actor = isJson(deed) ? this.#options.actors.get(textOf(deed.person)) : undefined;
    if (!isJson(deed) || !actor) return sendJson(response, 400, { error: 'unknown person' });
    try {
      sendJson(response, 200, { error: await perform(actor, this.#bot(), deed) });
    } catch (error) {
      // Pressing what has just vanished is the person's bad luck, not a fault.
      sendJson(response, 409, { error: Error.isError(error) ? error.message : 'that is gone' });
    }
  }
}

interface Posted {
  readonly channel: string;
  readonly text: string;
  readonly thread: string;
}

/** @returns Slack's word for what went wrong, or null */
async function perform(actor: Actor, bot: Person, deed: Json): Promise<string | null> {
  const [channel, ts, view] = [textOf(deed.channel), textOf(deed.ts), textOf(deed.view)];
  switch (deed.kind) {
    case 'send':
      return post(actor, bot, { channel, text: textOf(deed.text), thread: textOf(deed.thread) });
    case 'click': {
      const place = view === '' ? { messageTs: ts } : { view };
      const value = deed.entry === undefined ? {} : { value: entryOf(deed.entry) };
      return (await actor.click({ ...place, actionId: textOf(deed.action), blockId: textOf(deed.block), ...value })).error;
    }
    case 'submit':
      return (
        await actor.submit(view, Object.fromEntries(Object.entries(jsonOf(deed.values)).map(([key, entry]) => [key, entryOf(entry)])))
      ).error;
    case 'close':
      return (await actor.closeView(view)).error;
    case 'shortcut':
      return (await (ts === '' ? actor.globalShortcut(textOf(deed.callback)) : actor.messageShortcut(textOf(deed.callback), ts))).error;
    case 'upload':
      await actor.upload(channel, { name: textOf(deed.name), text: textOf(deed.text) }, '', textOf(deed.thread) || undefined);
      return null;
    case 'home':
      await actor.openHome();
      return null;
    default:
      throw new Error('unknown deed');
  }
}

async function post(actor: Actor, bot: Person, { channel, text: typed, thread }: Posted): Promise<string | null> {
  const text = typed.trim();
  if (text === '') return null;
  if (text.startsWith('/')) {
    if (thread !== '') return 'slash commands are not supported in threads';
    await actor.command(channel, text);
    // What went wrong with a command stands in the channel, as Slackbot's line.
    return null;
  }
  await actor.type(channel, text.replaceAll(`@${bot.handle}`, `<@${bot.id}>`), thread === '' ? {} : { threadTs: thread });
  return null;
}

function entryOf(value: unknown): Entry {
  return Array.isArray(value) ? value.map(String) : textOf(value);
}

/** chat.getPermalink's address opens the page at that message. */
function redirect(pathname: string, response: ServerResponse): void {
  const [, channel, digits] = /^\/archives\/(\w+)\/p(\d+)$/.exec(pathname) ?? [];
  const ts = digits === undefined ? '' : `/${digits.slice(0, -6)}.${digits.slice(-6)}`;
  response.writeHead(302, { location: `/#${channel ?? ''}${ts}` });
  response.end();
}

async function libraryStyles(): Promise<Buffer> {
  return readFile(createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css'));
}
