import type { BotLine } from './bot-line.ts';
import { type Json, listOf, textOf } from './json.ts';
import { type Outcome, outcome } from './outcome.ts';
import { channelLabel, messageOutput, userLabel } from './output.ts';
import { pressed } from './press.ts';
import type { Slack } from './slack.ts';
import { type Entry, elementsOf, initialState } from './view-state.ts';
import { type OpenView, viewOutput } from './views.ts';
import type { Message, Person } from './world.ts';

/** Names an element: on a message by its ts, or in a view by its id. `blockId` only where an action_id stands in several blocks. */
export interface Click {
  readonly messageTs?: string;
  readonly view?: string;
  readonly actionId: string;
  readonly blockId?: string;
  /** For selects, overflow menus, checkboxes and inputs: an option's value, an id, or text. For buttons: picks the one with this value. */
  readonly value?: Entry;
}

interface Place {
  readonly blocks: readonly Json[];
  readonly payload: Json;
}

/**
 * A person uses an element: the bot gets block_actions with a trigger and, on messages, a response_url.
 * @throws Error when the person does not see the message or view, or there is no such element on it
 */
export async function clicked(line: BotLine, person: Person, click: Click): Promise<Outcome> {
  const { slack } = line;
  const place = click.view === undefined ? onMessage(slack, person, click.messageTs ?? '') : onView(slack, person, click.view);
  const { element, blockId } = found(place, click);
  const { action, state } = pressed(element, blockId, click.value);
  const view = click.view === undefined ? undefined : remember(slack, openView(slack, person, click.view), blockId, click.actionId, state);
  const receipt = await line.interact({
    type: 'block_actions',
    user: userLabel(person, slack),
    trigger_id: slack.triggers.issue(person.id, view?.definition.type === 'modal' ? view.id : undefined),
    ...place.payload,
    ...(view ? { view: viewOutput(view, slack.world) } : {}),
    actions: [{ ...action, action_ts: (slack.world.now() / 1000).toFixed(6) }],
  });
  return outcome(receipt);
}

function found({ blocks }: Place, click: Click): { readonly element: Json; readonly blockId: string } {
  const candidates = blocks.flatMap((block) => elementsOf(block).map((element) => ({ element, blockId: textOf(block.block_id) })));
  const target = candidates.find(({ element, blockId }) => {
    const named = element.action_id === click.actionId && blockId === (click.blockId ?? blockId);
    return named && (element.type !== 'button' || click.value === undefined || element.value === click.value);
  });
  if (!target) throw new Error(`nothing to press: ${JSON.stringify(click)}`);
  return target;
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

function visible(slack: Slack, person: Person, ts: string): Message {
  const message = slack.world.message(ts);
  if (!message || !slack.world.seenBy(person.id, message.channelId).includes(message))
    throw new Error(`${person.name} sees no message ${ts}`);
  return message;
}

function onView(slack: Slack, person: Person, viewId: string): Place {
  const view = openView(slack, person, viewId);
  return { blocks: listOf(view.definition.blocks), payload: { container: { type: 'view', view_id: view.id } } };
}

function openView(slack: Slack, person: Person, id: string): OpenView {
  const view = slack.views.find(id);
  if (!view || view.personId !== person.id) throw new Error(`${person.name} has no view ${id} open`);
  return view;
}

function remember({ views }: Slack, view: OpenView, blockId: string, actionId: string, state: Json | undefined): OpenView {
  if (!state) return view;
  return views.replace({ ...view, values: { ...view.values, [blockId]: { ...view.values[blockId], [actionId]: state } } });
}
