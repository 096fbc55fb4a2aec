import type { Json } from '../json.ts';
import { textOf } from '../json.ts';
import type { Channel } from '../model.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import type { Slack } from '../slack.ts';

/** A required text argument. @throws Refusal invalid_arguments, naming it */
export function required(args: Json, name: string): string {
  const value = args[name];
  // Slack takes a thread_ts only as a string: as a number its last digits are lost.
  if (typeof value !== 'string' || value === '') throw refusalWith('invalid_arguments', [`[ERROR] missing required field: ${name}`]);
  return value;
}

/** An optional text argument; '' when absent. @throws Refusal invalid_arguments when it is not text */
export function optional(args: Json, name: string): string {
  if (args[name] !== undefined && typeof args[name] !== 'string')
    throw refusalWith('invalid_arguments', [`[ERROR] ${name} must be a string`]);
  return textOf(args[name]);
}

/** Booleans come as such in JSON and as "true" or "1" in forms. */
export function flag(args: Json, name: string): boolean {
  return args[name] === true || args[name] === 'true' || args[name] === '1';
}

/** The channel, if the bot may know that it exists: a private one only as a member. @throws Refusal channel_not_found */
export function visibleChannel(slack: Slack, id: string): Channel {
  const channel = slack.world.channel(id);
  if (!channel || (channel.kind !== 'public' && !channel.members.has(slack.world.botUserId))) throw new Refusal('channel_not_found');
  return channel;
}

/** Where chat.postMessage goes: a channel's id or name, or a person's id for direct messages. */
export function destination(slack: Slack, given: string): Channel {
  if (given.startsWith('U')) {
    const person = slack.world.person(given);
    if (!person || person.isBot) throw new Refusal('channel_not_found');
    return slack.world.directMessages(given);
  }
  const named = slack.world.channels.find((channel) => channel.kind !== 'im' && channel.name === given.replace(/^#/, ''));
  return visibleChannel(slack, named?.id ?? given);
}

/** @throws Refusal is_archived, not_in_channel, messages_tab_disabled */
export function mustBePostable(slack: Slack, channel: Channel): void {
  if (channel.archived) throw new Refusal('is_archived');
  if (channel.kind === 'im' && slack.tabs.messages === 'off') throw new Refusal('messages_tab_disabled');
  const reachable = channel.kind === 'public' && slack.scopes.has('chat:write.public');
  if (!channel.members.has(slack.world.botUserId) && !reachable) throw new Refusal('not_in_channel');
}

/** A page of a list by `cursor` and `limit`, as Slack's cursors work. */
export function pageOf<Item>(items: readonly Item[], args: Json): { readonly page: readonly Item[]; readonly response_metadata: Json } {
  const start = Number(Buffer.from(optional(args, 'cursor'), 'base64').toString() || 0);
  if (!Number.isInteger(start)) throw new Refusal('invalid_cursor');
  const limit = Math.min(Number(args.limit ?? 100) || 100, 1000);
  const next = start + limit < items.length ? Buffer.from(String(start + limit)).toString('base64') : '';
  return { page: items.slice(start, start + limit), response_metadata: { next_cursor: next } };
}

/** @throws Refusal missing_scope, for methods whose scope depends on what they are asked about */
export function needsScope(slack: Slack, scope: string): void {
  if (!slack.scopes.has(scope)) throw new Refusal('missing_scope', { needed: scope, provided: [...slack.scopes].join(',') });
}
