import { Actor } from './actor.ts';
import type { BotLine } from './bot-line.ts';
import type { Json } from './json.ts';
import { type Channel, type ForeignApp, type Message, newId, type SharedFile } from './model.ts';
import type { Person, PersonOptions } from './people.ts';
import type { Slack } from './slack.ts';
import { channel as newChannel, type World } from './world.ts';

/** What another app posts: a monitoring alert, a CI failure. */
export interface AppMessage {
  readonly name?: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  /** Legacy attachments (`{title, text, fallback, fields, …}`), which many alerting apps still send. */
  readonly attachments?: readonly Json[];
  readonly files?: readonly { readonly name: string; readonly text: string }[];
  readonly threadTs?: string;
}

/** One workspace in a test's hands: who is there, what stands where, and what administrators do to it. */
export interface Team {
  readonly teamId: string;
  /** #general (without the bot), #payments, #devops, and #incident-room, private and without the bot. */
  readonly channels: { readonly general: Channel; readonly payments: Channel; readonly devops: Channel; readonly private: Channel };
  readonly bot: Person;
  readonly usergroupId: string;
  /** Everybody but the bot. */
  everyone(): readonly Person[];
  /** Every message of this workspace, ephemeral ones of all people included. */
  readonly allMessages: readonly Message[];
  /** A person's client. @param person id or handle @throws Error for a stranger */
  as(person: string): Actor;
  addPerson(options: PersonOptions): Person;
  /** A new channel with all people in it, unless `members` (ids or handles) says otherwise. The bot only with `withBot`. */
  addChannel(options: {
    readonly name: string;
    readonly isPrivate?: boolean;
    readonly members?: readonly string[];
    readonly withBot?: boolean;
  }): Channel;
  archive(channelId: string): void;
  unarchive(channelId: string): void;
  /** /invite @bot */
  inviteBot(channelId: string): void;
  /** /remove @bot: from a private channel it is then as if the channel were not there. */
  removeBot(channelId: string): void;
  join(channelId: string, person: string): void;
  leave(channelId: string, person: string): void;
  /** An administrator deletes a message, whoever wrote it: updates then get message_not_found. */
  deleteMessage(ts: string): void;
  /** Who is in the user group (ids or handles). */
  setUsergroup(people: readonly string[], usergroupId?: string): void;
  /** Another app speaks in a channel. */
  postAsApp(channelId: string, message: AppMessage): Message;
}

/** @param commands slash commands that the app has */
export function teamDriver(
  slack: Slack,
  line: BotLine,
  commands: readonly string[],
): { readonly team: Team; readonly actors: Map<string, Actor> } {
  const { world } = slack;
  const actors = new Map<string, Actor>();
  const addActor = (person: Person) => actors.set(person.id, new Actor(person, line, commands));
  for (const person of world.people) if (!person.isBot) addActor(person);
  const named = (name: string) => present(world.named(name), `channel ${name}`);
  const team: Team = {
    teamId: world.team.id,
    channels: { general: named('general'), payments: named('payments'), devops: named('devops'), private: named('incident-room') },
    bot: present(world.person(world.botUserId), 'bot'),
    usergroupId: present(world.usergroups[0], 'user group').id,
    allMessages: world.messages,
    everyone: () => world.people.filter((person) => !person.isBot),
    as: (person) => present(actors.get(idOf(world, person)), `person ${person}`),
    addPerson: (options) => {
      const person = world.addPerson(options);
      addActor(person);
      return person;
    },
    postAsApp: (channelId, message) => postAsApp(slack, channelId, message),
    ...groups(world),
    ...rooms(slack),
  };
  return { team, actors };
}

/** @param person id or handle @throws Error for a stranger */
function idOf(world: World, person: string): string {
  const found = world.people.find(({ id, handle }) => id === person || handle === person);
  return present(found, `person ${person}`).id;
}

function groups(world: World): Pick<Team, 'addChannel' | 'setUsergroup'> {
  return {
    addChannel: ({ name, isPrivate = false, members, withBot = false }) => {
      const humans = world.people.filter((person) => !person.isBot).map(({ id }) => id);
      const ids = members?.map((member) => idOf(world, member)) ?? humans;
      const made = newChannel(newId('C'), name, isPrivate ? 'private' : 'public', withBot ? [...ids, world.botUserId] : ids);
      world.channels.push(made);
      world.changed();
      return made;
    },
    setUsergroup: (people, id) => {
      const group = world.usergroups.find((entry) => entry.id === (id ?? entry.id));
      present(group, `user group ${id}`).users = people.map((person) => idOf(world, person));
    },
  };
}

type Rooms = 'archive' | 'unarchive' | 'inviteBot' | 'removeBot' | 'join' | 'leave' | 'deleteMessage';

function rooms(slack: Slack): Pick<Team, Rooms> {
  const { world } = slack;
  const find = (id: string) => present(world.channel(id), `channel ${id}`);
  const tell = (channel: Channel, publicEvent: string, privateEvent: string, more: Json = {}) => {
    const type = channel.kind === 'private' ? privateEvent : publicEvent;
    void slack.announce(type, { type, channel: channel.id, event_ts: String(world.now() / 1000), ...more });
    world.changed();
  };
  const archived = (id: string, isArchived: boolean) => {
    const channel = find(id);
    channel.archived = isArchived;
    const verb = isArchived ? 'archive' : 'unarchive';
    tell(channel, `channel_${verb}`, `group_${verb}`, { user: world.people[0]?.id });
  };
  const member = (id: string, user: string, isIn: boolean) => {
    const channel = find(id);
    if (isIn) channel.members.add(user);
    else channel.members.delete(user);
    const type = isIn ? 'member_joined_channel' : 'member_left_channel';
    // Members hear of it; a bot that has just left is none, and gets channel_left or group_left instead.
    const hears = channel.members.has(world.botUserId);
    if (!hears) world.changed();
    else tell(channel, type, type, { user, channel_type: channel.kind === 'private' ? 'G' : 'C', team: world.team.id });
  };
  return {
    archive: (id) => archived(id, true),
    unarchive: (id) => archived(id, false),
    inviteBot: (id) => member(id, world.botUserId, true),
    removeBot: (id) => {
      member(id, world.botUserId, false);
      tell(find(id), 'channel_left', 'group_left', { actor_id: world.people[0]?.id });
    },
    join: (id, person) => member(id, idOf(world, person), true),
    leave: (id, person) => member(id, idOf(world, person), false),
    deleteMessage: (ts) => world.remove(present(world.message(ts), `message ${ts}`).ts),
  };
}

const ALERTS: ForeignApp = { botId: 'B0ALERTS01', appId: 'A0ALERTS01', name: 'Alerts' };

function postAsApp(slack: Slack, channelId: string, { name, text, blocks, attachments, files = [], threadTs }: AppMessage): Message {
  const shared: readonly SharedFile[] = files.map((file) => ({ id: newId('F'), title: file.name, userId: 'U0ALERTS01', ...file }));
  for (const file of shared) slack.keepFile(file);
  return slack.world.post({
    channelId,
    userId: 'U0ALERTS01',
    text,
    files: shared,
    app: { ...ALERTS, ...(name === undefined ? {} : { name }) },
    ...(blocks ? { blocks } : {}),
    ...(attachments ? { attachments } : {}),
    ...(threadTs === undefined ? {} : { threadTs }),
  });
}

/** @throws Error when there is none */
export function present<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`no ${what} in this workspace`);
  return value;
}
