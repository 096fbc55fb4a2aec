import { type Html, html } from './html.ts';
import { type Json, listOf, textOf } from './json.ts';
import type { Message, SharedFile } from './model.ts';
import type { Person } from './people.ts';
import { renderBlocks, renderMrkdwn, type Scene } from './render-blocks.ts';
import { richTextOf } from './rich-text.ts';
import { initialState } from './view-state.ts';
import type { OpenView } from './views.ts';
import type { World } from './world.ts';

export interface MessageShortcut {
  readonly callbackId: string;
  readonly name: string;
}

interface Shown {
  readonly world: World;
  /** Replies in the thread below; 0 inside the thread pane. */
  readonly replies: number;
  readonly shortcuts: readonly MessageShortcut[];
}

const SNIPPET = 800;

/** One message as an article; its key is its ts. */
export function renderMessage(message: Message, { world, replies, shortcuts }: Shown): Html {
  const author = message.fromSlack ? undefined : (world.person(message.userId) ?? foreign(message));
  const scene: Scene = { world, values: initialState(message.blocks), errors: {} };
  const body = content(message, scene);
  const mine = message.onlyFor !== undefined && html`<p class="only-you"><span aria-hidden="true">👁</span> Only visible to you</p>`;
  const time = new Date(Number(message.ts) * 1000).toISOString();
  return html`<article class="message${message.onlyFor === undefined ? '' : ' ephemeral'}" data-ts="${message.ts}" data-channel="${message.channelId}" aria-label="Message from ${author?.name ?? 'Slackbot'}">
    <div class="avatar avatar-${author?.isBot ? 'app' : (author?.handle ?? 'slackbot')}" aria-hidden="true">${author?.isBot && !message.app ? '401' : (author?.name ?? 'S').slice(0, 1)}</div>
    <div class="body">${mine}
      <p class="byline"><b>${author?.name ?? 'Slackbot'}</b>${(author === undefined || author.isBot) && html` <span class="badge">APP</span>`} <time datetime="${time}" data-clock></time>${message.edited && html` <span class="edited">(edited)</span>`}</p>
      ${message.broadcast && html`<p class="broadcast">replied to a thread</p>`}
      <div class="content">${body}${(message.attachments ?? []).map((entry) => renderAttachment(entry, world))}${message.files.map(renderFile)}</div>
      ${replies > 0 && html`<button type="button" class="replies" data-thread="${message.ts}">${replies} ${replies === 1 ? 'reply' : 'replies'} <span>View thread</span></button>`}
    </div>
    ${message.onlyFor === undefined && tools(message, shortcuts)}
  </article>`;
}

/** What people typed is shown as the rich text that Slack makes of it; an app's text as mrkdwn. */
function content(message: Message, scene: Scene): Html | false {
  const { blocks, text, ts, app, fromSlack } = message;
  if (blocks.length > 0) return renderBlocks(blocks, scene);
  if (text === '') return false;
  const isTyped = !app && !fromSlack && scene.world.person(message.userId)?.isBot === false;
  // Only code needs it: elsewhere mrkdwn shows `*bold*` as Slack's client does.
  return isTyped && text.includes('```') ? renderBlocks([richTextOf(text, ts)], scene) : renderMrkdwn(text, scene.world);
}

function foreign({ app, userId }: Message): Pick<Person, 'name' | 'handle' | 'isBot'> | undefined {
  return app && { name: app.name, handle: userId, isBot: true };
}

/** The old way of other apps: a bar with title, text and fields. */
function renderAttachment(attachment: Json, world: World): Html {
  const { title, title_link: link, text, pretext, fallback, fields } = attachment;
  const line = (value: unknown) => textOf(value) !== '' && renderMrkdwn(textOf(value), world);
  const heading = textOf(link) === '' ? textOf(title) : `<${textOf(link)}|${textOf(title)}>`;
  const pairs = listOf(fields).map((field) => html`<p><b>${textOf(field.title)}</b> ${line(field.value)}</p>`);
  const nothing = title === undefined && text === undefined && pairs.length === 0;
  return html`${line(pretext)}<blockquote class="attachment">${textOf(title) !== '' && html`<p><b>${renderMrkdwn(heading, world)}</b></p>`}${line(text)}${pairs}${nothing && line(fallback)}</blockquote>`;
}

function tools(message: Message, shortcuts: readonly MessageShortcut[]): Html {
  const entries = shortcuts.map(({ callbackId, name }) => html`<button type="button" data-shortcut="${callbackId}">${name}</button>`);
  return html`<div class="tools"><button type="button" data-thread="${message.threadTs ?? message.ts}" title="Reply in thread">💬<span class="hidden">Reply in thread</span></button>${entries}</div>`;
}

function renderFile(file: SharedFile): Html {
  const cut = file.text.length > SNIPPET ? `${file.text.slice(0, SNIPPET)}\n…` : file.text;
  return html`<figure class="file"><figcaption>📄 <a href="/files/${file.id}" target="_blank" rel="noopener noreferrer">${file.title}</a></figcaption><pre tabindex="0">${cut}</pre></figure>`;
}

/** A modal's content: a form whose title names the dialog. */
export function renderModal(view: OpenView, world: World): Html {
  const { title, submit, close, blocks } = view.definition;
  const label = (value: unknown, otherwise: string) => textOf(listOf([value])[0]?.text) || otherwise;
  return html`<form method="dialog" data-view="${view.id}" novalidate>
    <header><div class="avatar avatar-app" aria-hidden="true">401</div><h2 id="modal-title">${label(title, '')}</h2><button type="button" class="close" data-close aria-label="Close">✕</button></header>
    <div class="modal-body">${renderBlocks(listOf(blocks), { world, values: view.values, errors: view.errors })}</div>
    <footer><button type="button" class="button" data-close>${label(close, 'Close')}</button>${submit !== undefined && html`<button type="submit" class="button primary">${label(submit, 'Submit')}</button>`}</footer>
  </form>`;
}
