import type { Actor } from './actor.ts';
import { html } from './html.ts';
import { listOf } from './json.ts';
import type { Channel, Message } from './model.ts';
import { renderBlocks } from './render-blocks.ts';
import { type MessageShortcut, renderMessage, renderModal } from './render-message.ts';
import type { Slack } from './slack.ts';

/** What the page asks for: who looks, at which channel ("home" is the app's Home tab), with which thread open. */
export interface Look {
  readonly personId: string;
  readonly channelId: string;
  readonly threadTs: string;
}

/** How far each person has read each channel; what came later is unread. */
export class ReadMarks {
  readonly #marks = new Map<string, string>();

  read(personId: string, messages: readonly Message[], channelId: string): void {
    const last = messages.at(-1);
    if (last) this.#marks.set(`${personId} ${channelId}`, last.ts);
  }

  unread(actor: Actor, channelId: string): number {
    const mark = this.#marks.get(`${actor.person.id} ${channelId}`) ?? '';
    return actor.messages(channelId).filter((message) => message.ts > mark && message.userId !== actor.person.id).length;
  }
}

interface Sources {
  readonly slack: Slack;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly marks: ReadMarks;
  readonly shortcuts: readonly MessageShortcut[];
}

/** Everything the page shows to one person, as data with ready-made HTML. */
export function pageState(look: Look, { slack, actors, marks, shortcuts }: Sources): object {
  const { world } = slack;
  const actor = actors.get(look.personId) ?? [...actors.values()][0];
  if (!actor) return {};
  const own = world.directMessages(actor.person.id);
  const channels = [...world.channels.filter((channel) => channel.kind !== 'im' && channel.members.has(actor.person.id)), own];
  const current =
    channels.find((channel) => channel.id === look.channelId) ?? channels.find((channel) => channel.members.has(world.botUserId)) ?? own;
  const messages = actor.messages(current.id);
  if (look.channelId !== 'home') marks.read(actor.person.id, messages, current.id);
  const render = (message: Message, replies: number) => ({
    key: message.ts,
    html: renderMessage(message, { world, replies, shortcuts }).markup,
  });
  const repliesTo = (ts: string) => messages.filter((message) => message.threadTs === ts).length;
  const top = actor.views.at(-1);
  return {
    me: actor.person.id,
    people: [...actors.values()].map((entry) => personEntry(entry, world.channels, marks)),
    channels: channels.map((channel) => ({
      id: channel.id,
      ...label(channel, world.person(world.botUserId)?.name ?? ''),
      unread: marks.unread(actor, channel.id),
    })),
    channel: look.channelId === 'home' ? 'home' : current.id,
    botIsMember: current.members.has(world.botUserId),
    messages: messages
      .filter((message) => message.threadTs === undefined || message.broadcast)
      .map((message) => render(message, repliesTo(message.ts))),
    thread:
      look.threadTs === ''
        ? null
        : { ts: look.threadTs, messages: actor.thread(current.id, look.threadTs).map((message) => render(message, 0)) },
    modal: top ? { id: top.id, hash: `${top.hash}${JSON.stringify(top.errors)}`, html: renderModal(top, world).markup } : null,
    home: actor.home
      ? {
          id: actor.home.id,
          html: html`${renderBlocks(listOf(actor.home.definition.blocks), { world, values: actor.home.values, errors: {} })}`.markup,
        }
      : null,
  };
}

function label(channel: Channel, botName: string): { readonly kind: string; readonly name: string } {
  return { kind: channel.kind, name: channel.kind === 'im' ? botName : channel.name };
}

function personEntry(actor: Actor, channels: readonly Channel[], marks: ReadMarks): object {
  const unread = channels.reduce((sum, channel) => sum + marks.unread(actor, channel.id), 0);
  return { id: actor.person.id, name: actor.person.name, handle: actor.person.handle, role: actor.person.role, unread };
}
