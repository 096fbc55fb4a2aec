import { type BotLine, channelLabel, userOutput } from './bot-line.ts';
import { type Json, listOf, textOf } from './json.ts';
import { messageOutput } from './methods/chat.ts';
import { type Outcome, outcome, type SubmitOutcome } from './outcome.ts';
import { pressed } from './press.ts';
import type { Slack } from './slack.ts';
import { submitted } from './submit.ts';
import { typedCommand } from './typed-command.ts';
import { type Entry, elementsOf, initialState } from './view-state.ts';
import { type OpenView, viewOutput } from './views.ts';
import { BOT_USER_ID, type Channel, type Message, type Person } from './world.ts';

/** Names an element: on a message by its ts, or in a view by its id. `blockId` only where an action_id stands in several blocks. */
export interface Click {
  readonly messageTs?: string;
  readonly view?: string;
  readonly actionId: string;
  readonly blockId?: string;
  /** For selects, overflow menus, checkboxes and inputs: an option's value, an id, or text. For buttons: picks the one with this value. */
  readonly value?: Entry;
}

const WAIT_MS = 60_000;

/** One person at their Slack client: what they see, and what they can do. */
export class Actor {
  readonly person: Person;
  readonly #slack: Slack;
  readonly #line: BotLine;
  readonly #commands: readonly string[];

  constructor(person: Person, line: BotLine, commands: readonly string[]) {
    this.person = person;
    this.#slack = line.slack;
    this.#line = line;
    this.#commands = commands;
  }

  /** A channel as this person sees it, thread replies included; ephemeral messages only their own. */
  messages(channelId: string): readonly Message[] {
    return this.#slack.world.seenBy(this.person.id, channelId);
  }

  /** A root and its replies. */
  thread(channelId: string, ts: string): readonly Message[] {
    return this.messages(channelId).filter((message) => message.ts === ts || message.threadTs === ts);
  }

  /** The channel of the person's direct messages with the bot. */
  get directChannelId(): string {
    return this.#slack.world.directMessages(this.person.id).id;
  }

  /** What stands in the direct messages with the bot. */
  get dms(): readonly Message[] {
    return this.messages(this.directChannelId);
  }

  /** Open modals, the one on top last. */
  get views(): readonly OpenView[] {
    return this.#slack.views.stack(this.person.id);
  }

  get home(): OpenView | undefined {
    return this.#slack.views.home(this.person.id);
  }

  /**
   * Waits until `look` finds something; looked at now and after every change.
   * @throws Error after `timeoutMs`, with the refusals so far
   */
  async waitFor<Found>(look: (actor: Actor) => Found | undefined | null | false, timeoutMs = WAIT_MS): Promise<Found> {
    const { promise, resolve, reject } = Promise.withResolvers<Found>();
    const attempt = () => {
      const found = look(this);
      if (found) resolve(found);
    };
    const giveUp = () => reject(new Error(`nothing found in ${timeoutMs} ms; refusals: ${JSON.stringify(this.#slack.ledger.refusals)}`));
    const timer = setTimeout(giveUp, timeoutMs);
    const stop = this.#slack.world.onChange(attempt);
    try {
      attempt();
      return await promise;
    } finally {
      clearTimeout(timer);
      stop();
    }
  }

  /** Types a slash command. Newlines that were pasted stay. */
  async command(channelId: string, typed: string): Promise<Outcome> {
    return typedCommand(this.#line, {
      person: this.person,
      channel: this.#joined(channelId),
      typed: typed.trim(),
      commands: this.#commands,
    });
  }

  /** Posts a message; the bot hears of it if it is mentioned or in direct messages, and is subscribed. */
  async say(channelId: string, text: string, threadTs?: string): Promise<Message> {
    const channel = this.#joined(channelId);
    const message = this.#slack.world.post({ channelId, userId: this.person.id, text, ...(threadTs === undefined ? {} : { threadTs }) });
    const event = { ...messageOutput(message), channel: channelId, event_ts: message.ts };
    if (channel.kind === 'im') await this.#line.event('message.im', { ...event, channel_type: 'im' });
    else if (text.includes(`<@${BOT_USER_ID}>`) && channel.members.has(BOT_USER_ID))
      await this.#line.event('app_mention', { ...event, type: 'app_mention' });
    return message;
  }

  /** Presses a button, picks from a menu, … on a message, in a modal or on the Home tab. */
  async click(click: Click): Promise<Outcome> {
    const { source, payload } = click.view === undefined ? this.#onMessage(click.messageTs ?? '') : this.#onView(click.view);
    const candidates = source.flatMap((block) => elementsOf(block).map((element) => ({ element, blockId: textOf(block.block_id) })));
    const target = candidates.find(({ element, blockId }) => {
      const named = element.action_id === click.actionId && blockId === (click.blockId ?? blockId);
      return named && (element.type !== 'button' || click.value === undefined || element.value === click.value);
    });
    if (!target) throw new Error(`nothing to press: ${JSON.stringify(click)}`);
    const { action, state } = pressed(target.element, target.blockId, click.value);
    const view = click.view === undefined ? undefined : this.#remember(click.view, target.blockId, click.actionId, state);
    const receipt = await this.#line.interact({
      type: 'block_actions',
      user: userOutput(this.person),
      trigger_id: this.#slack.triggers.issue(this.person.id, view?.definition.type === 'modal' ? view.id : undefined),
      ...payload,
      ...(view ? { view: viewOutput(view) } : {}),
      actions: [{ ...action, action_ts: String(this.#slack.world.now() / 1000) }],
    });
    return outcome(receipt);
  }

  /**
   * Sends a modal. `values` by block_id (or action_id): text, an option's value, ids; what is not given stays as it was.
   * Empty required fields never reach the bot, as in Slack.
   */
  async submit(viewId: string, values: { readonly [id: string]: Entry } = {}): Promise<SubmitOutcome> {
    return submitted(this.#line, this.person, this.#openView(viewId), values);
  }

  /** Presses Cancel; the bot hears of it only with notify_on_close. */
  async closeView(viewId: string, isCleared = false): Promise<Outcome> {
    const view = this.#openView(viewId);
    if (isCleared || view.definition.clear_on_close === true) this.#slack.views.clear(this.person.id);
    else this.#slack.views.close(view);
    if (view.definition.notify_on_close !== true) return { acknowledged: true, error: null, ms: 0 };
    const receipt = await this.#line.interact({
      type: 'view_closed',
      user: userOutput(this.person),
      view: viewOutput(view),
      is_cleared: isCleared,
    });
    return outcome(receipt);
  }

  async globalShortcut(callbackId: string): Promise<Outcome> {
    const receipt = await this.#line.interact({
      type: 'shortcut',
      callback_id: callbackId,
      user: userOutput(this.person),
      trigger_id: this.#slack.triggers.issue(this.person.id),
      action_ts: this.#stamp(),
    });
    return outcome(receipt);
  }

  async messageShortcut(callbackId: string, messageTs: string): Promise<Outcome> {
    const message = this.#visible(messageTs);
    const path = this.#slack.responseUrls.issue({ personId: this.person.id, channelId: message.channelId, ...inThread(message) });
    const receipt = await this.#line.interact({
      type: 'message_action',
      callback_id: callbackId,
      user: userOutput(this.person),
      channel: channelLabel(this.#joined(message.channelId)),
      message: messageOutput(message),
      message_ts: message.ts,
      response_url: this.#slack.origin + path,
      trigger_id: this.#slack.triggers.issue(this.person.id),
      action_ts: this.#stamp(),
    });
    return outcome(receipt);
  }

  /** Opens the app's Home tab. */
  async openHome(): Promise<void> {
    const channel = this.directChannelId;
    const view = this.home ? { view: viewOutput(this.home) } : {};
    await this.#line.event('app_home_opened', {
      type: 'app_home_opened',
      user: this.person.id,
      channel,
      tab: 'home',
      event_ts: this.#stamp(),
      ...view,
    });
  }

  #onMessage(ts: string): { readonly source: readonly Json[]; readonly payload: Json } {
    const message = this.#visible(ts);
    const isEphemeral = message.onlyFor !== undefined;
    const path = this.#slack.responseUrls.issue({
      personId: this.person.id,
      channelId: message.channelId,
      original: ts,
      ...inThread(message),
    });
    const thread = message.threadTs === undefined ? {} : { thread_ts: message.threadTs };
    const payload = {
      container: { type: 'message', message_ts: ts, channel_id: message.channelId, is_ephemeral: isEphemeral, ...thread },
      channel: channelLabel(this.#joined(message.channelId)),
      state: { values: initialState(message.blocks) },
      response_url: this.#slack.origin + path,
      // Slack keeps no copy of an ephemeral message, so a click on one can't carry it.
      ...(isEphemeral ? {} : { message: messageOutput(message) }),
    };
    return { source: message.blocks, payload };
  }

  #onView(viewId: string): { readonly source: readonly Json[]; readonly payload: Json } {
    const view = this.#openView(viewId);
    return { source: listOf(view.definition.blocks), payload: { container: { type: 'view', view_id: view.id } } };
  }

  #remember(viewId: string, blockId: string, actionId: string, state: Json | undefined): OpenView {
    const view = this.#openView(viewId);
    if (!state) return view;
    return this.#slack.views.replace({ ...view, values: { ...view.values, [blockId]: { ...view.values[blockId], [actionId]: state } } });
  }

  #openView(id: string): OpenView {
    const view = this.#slack.views.find(id);
    if (!view || view.personId !== this.person.id) throw new Error(`${this.person.name} has no view ${id} open`);
    return view;
  }

  #visible(ts: string): Message {
    const message = this.#slack.world.message(ts);
    if (!message || !this.messages(message.channelId).includes(message)) throw new Error(`${this.person.name} sees no message ${ts}`);
    return message;
  }

  #joined(channelId: string): Channel {
    const channel = this.#slack.world.channel(channelId);
    if (!channel?.members.has(this.person.id)) throw new Error(`${this.person.name} is not in ${channelId}`);
    return channel;
  }

  #stamp(): string {
    return (this.#slack.world.now() / 1000).toFixed(6);
  }
}

function inThread(message: Message): { readonly threadTs?: string } {
  return message.threadTs === undefined ? {} : { threadTs: message.threadTs };
}
