import { type Json, listOf, textOf } from './json.ts';
import type { Message } from './model.ts';
import { channelLabel, messageOutput } from './output.ts';
import type { Person } from './people.ts';
import type { Slack } from './slack.ts';
import { type Entry, elementsOf, initialState } from './view-state.ts';
import type { OpenView } from './views.ts';

/** Names an element: on a message by its ts, or in a view by its id. `blockId` only where an action_id stands in several blocks. */
export interface Click {
  readonly messageTs?: string;
  readonly view?: string;
  readonly actionId: string;
  readonly blockId?: string;
  /** For selects, overflow menus, checkboxes and inputs: an option's value, an id, or text. For buttons: picks the one with this value. */
  readonly value?: Entry;
}

/** A message or view as the person sees it, and what payloads say of it. */
export interface Place {
  readonly blocks: readonly Json[];
  readonly payload: Json;
}

/** Where the element stands, with what payloads say of that place. @throws Error when the person does not see it */
export function placeOf(slack: Slack, person: Person, { view, messageTs = '' }: Click): Place {
  return view === undefined ? onMessage(slack, person, messageTs) : onView(slack, person, view);
}

/** @throws Error when there is no such element */
export function target({ blocks }: Place, click: Click): { readonly element: Json; readonly blockId: string } {
  const candidates = blocks.flatMap((block) => elementsOf(block).map((element) => ({ element, blockId: textOf(block.block_id) })));
  const found = candidates.find(({ element, blockId }) => {
    const named = element.action_id === click.actionId && blockId === (click.blockId ?? blockId);
    return named && (element.type !== 'button' || click.value === undefined || element.value === click.value);
  });
  if (!found) throw new Error(`nothing to press: ${JSON.stringify(click)}`);
  return found;
}

function onMessage(slack: Slack, person: Person, ts: string): Place {
  const message = visible(slack, person, ts);
  const channel = slack.world.channel(message.channelId);
  if (!channel) throw new Error(`no channel ${message.channelId}`);
  const isEphemeral = message.onlyFor !== undefined;
  const { channelId, threadTs } = message;
  const right = { personId: person.id, channelId, original: ts, ...(threadTs === undefined ? {} : { threadTs }) };
  const payload = {
    container: {
      type: 'message',
      message_ts: ts,
      channel_id: channelId,
      is_ephemeral: isEphemeral,
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    },
    channel: channelLabel(channel),
    state: { values: initialState(message.blocks) },
    response_url: slack.origin + slack.responseUrls.issue(right),
    // Slack keeps no copy of an ephemeral message, so a click on one can't carry it.
    ...(isEphemeral ? {} : { message: messageOutput(message, slack) }),
  };
  return { blocks: message.blocks, payload };
}

/** @throws Error when this person does not see the message */
export function visible(slack: Slack, person: Person, ts: string): Message {
  const message = slack.world.message(ts);
  if (!message || !slack.world.seenBy(person.id, message.channelId).includes(message))
    throw new Error(`${person.name} sees no message ${ts}`);
  return message;
}

function onView(slack: Slack, person: Person, viewId: string): Place {
  const view = openView(slack, person, viewId);
  return { blocks: listOf(view.definition.blocks), payload: { container: { type: 'view', view_id: view.id } } };
}

/** @throws Error when this person has no such view open */
export function openView(slack: Slack, person: Person, id: string): OpenView {
  const view = slack.views.find(id);
  if (!view || view.personId !== person.id) throw new Error(`${person.name} has no view ${id} open`);
  return view;
}
