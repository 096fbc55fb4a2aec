import type { BotLine } from './bot-line.ts';
import { clicked } from './click.ts';
import type { Json } from './json.ts';
import { type Channel, type Message, newId, type SharedFile } from './model.ts';
import { type Outcome, outcome, type SubmitOutcome } from './outcome.ts';
import { messageOutput, userLabel } from './output.ts';
import type { Person } from './people.ts';
import type { Click } from './place.ts';
import { asTyped } from './rich-text.ts';
import { globalShortcut, messageShortcut } from './shortcuts.ts';
import type { Slack } from './slack.ts';
import { submitted } from './submit.ts';
import { suggested } from './suggestions.ts';
import { typedCommand } from './typed-command.ts';
import type { Entry } from './view-state.ts';
import { type OpenView, viewOutput } from './views.ts';

export type { Click } from './place.ts';

/** A message beyond its text. */
export interface Said {
  readonly threadTs?: string;
  /** Blocks in the place of the rich text that Slack makes from what was typed. */
  readonly blocks?: readonly Json[];
  readonly files?: readonly SharedFile[];
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

  /** Starts the client anew: ephemeral messages are gone. */
  reload(): void {
    this.#slack.world.forgetEphemeral(this.person.id);
  }

  /** Types a slash command. Newlines that were pasted stay. */
  async command(channelId: string, typed: string): Promise<Outcome> {
    return typedCommand(this.#line, {
      person: this.person,
      channel: this.#joined(channelId),
      typed: typed.trim(),
      commands: this.#line.isInstalled ? this.#commands : [],
    });
  }

  /**
   * Posts a message; the bot hears of it if it is mentioned or in direct messages, is subscribed and has the scope.
   * @param text as Slack stores it: `& < >` as entities, addresses as `<https://…>`, mentions as `<@U…>`
   */
  async say(channelId: string, text: string, how: string | Said = {}): Promise<Message> {
    const { threadTs, blocks = [], files = [] }: Said = typeof how === 'string' ? { threadTs: how } : how;
    const channel = this.#joined(channelId);
    const { world } = this.#slack;
    if (channel.archived) throw new Error(`#${channel.name} is archived: nobody can write there`);
    if (channel.kind === 'im' && this.#slack.tabs.messages !== 'open') throw new Error('Sending messages to this app has been turned off.');
    const message = world.post({ channelId, userId: this.person.id, text, blocks, files, ...(threadTs === undefined ? {} : { threadTs }) });
    const event = { ...messageOutput(message, this.#slack), channel: channelId, event_ts: message.ts };
    if (channel.kind === 'im') await this.#line.event('message.im', { ...event, channel_type: 'im' });
    else if (text.includes(`<@${world.botUserId}>`) && channel.members.has(world.botUserId))
      await this.#line.event('app_mention', { ...event, type: 'app_mention' });
    return message;
  }

  /** Types a message as a person does: Slack then makes entities and links of it. */
  async type(channelId: string, typed: string, how: string | Said = {}): Promise<Message> {
    return this.say(channelId, asTyped(typed), how);
  }

  /** Shares a text file in a channel or thread, with a comment. */
  async upload(
    channelId: string,
    file: { readonly name: string; readonly text: string; readonly mimetype?: string },
    comment = '',
    threadTs?: string,
  ): Promise<Message> {
    const shared: SharedFile = { id: newId('F'), title: file.name, userId: this.person.id, ...file };
    this.#joined(channelId);
    this.#slack.keepFile(shared);
    const message = await this.say(channelId, comment, { files: [shared], ...(threadTs === undefined ? {} : { threadTs }) });
    await this.#line.event('file_shared', {
      type: 'file_shared',
      file_id: shared.id,
      user_id: this.person.id,
      file: { id: shared.id },
      channel_id: channelId,
      event_ts: message.ts,
    });
    return message;
  }

  /** Presses a button, picks from a menu, … on a message, in a modal or on the Home tab. */
  async click(click: Click): Promise<Outcome> {
    return clicked(this.#line, this.person, click);
  }

  /** Types into a menu that the bot fills (external_select). @returns the options shown, which can then be picked by value */
  async suggestions(click: Omit<Click, 'value'>, query: string): Promise<readonly Json[]> {
    return suggested(this.#line, this.person, click, query);
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
      user: userLabel(this.person, this.#slack),
      view: viewOutput(view, this.#slack.world),
      is_cleared: isCleared,
    });
    return outcome(receipt);
  }

  async globalShortcut(callbackId: string): Promise<Outcome> {
    return globalShortcut(this.#line, this.person, callbackId);
  }

  /** Picks the app's shortcut from a message's menu: anybody's message, in a thread too, also where the bot is no member. */
  async messageShortcut(callbackId: string, messageTs: string): Promise<Outcome> {
    return messageShortcut(this.#line, this.person, callbackId, messageTs);
  }

  /** Opens the app's Home tab, or its Messages tab. */
  async openHome(tab: 'home' | 'messages' = 'home'): Promise<void> {
    const view = this.home && tab === 'home' ? { view: viewOutput(this.home, this.#slack.world) } : {};
    await this.#line.event('app_home_opened', {
      type: 'app_home_opened',
      user: this.person.id,
      channel: this.directChannelId,
      tab,
      event_ts: this.#stamp(),
      ...view,
    });
  }

  #openView(id: string): OpenView {
    const view = this.#slack.views.find(id);
    if (!view || view.personId !== this.person.id) throw new Error(`${this.person.name} has no view ${id} open`);
    return view;
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
