import type { Json } from '../json.ts';
import { Refusal, refusalWith } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { APP_ID, BOT_ID, BOT_USER_ID, type Channel, type Person, TEAM_ID } from '../world.ts';
import { flag, optional, pageOf, required, visibleChannel } from './arguments.ts';

function authTest(_args: Json, slack: Slack): Json {
  const { world } = slack;
  const user = world.person(BOT_USER_ID)?.handle;
  return {
    url: `${slack.origin}/`,
    team: world.team.name,
    user,
    team_id: TEAM_ID,
    user_id: BOT_USER_ID,
    bot_id: BOT_ID,
    app_id: APP_ID,
    is_enterprise_install: false,
  };
}

function channelOutput(channel: Channel): Json {
  const isIm = channel.kind === 'im';
  const partner = [...channel.members].find((id) => id !== BOT_USER_ID);
  return {
    id: channel.id,
    ...(isIm ? { user: partner } : { name: channel.name, name_normalized: channel.name }),
    is_channel: channel.kind === 'public',
    is_group: channel.kind === 'private',
    is_im: isIm,
    is_mpim: false,
    is_private: channel.kind !== 'public',
    is_archived: channel.archived,
    is_member: channel.members.has(BOT_USER_ID),
    num_members: channel.members.size,
    context_team_id: TEAM_ID,
  };
}

function list(args: Json, slack: Slack): Json {
  const types = (optional(args, 'types') || 'public_channel').split(',').map((type) => type.trim());
  const kinds: { readonly [kind: string]: string } = { public: 'public_channel', private: 'private_channel', im: 'im' };
  const seen = slack.world.channels.filter((channel) => {
    const known = channel.kind === 'public' || channel.members.has(BOT_USER_ID);
    return known && types.includes(kinds[channel.kind] ?? '') && !(flag(args, 'exclude_archived') && channel.archived);
  });
  const { page, response_metadata } = pageOf(seen, args);
  return { channels: page.map(channelOutput), response_metadata };
}

function open(args: Json, slack: Slack): Json {
  const users = required(args, 'users').split(',');
  if (users.length > 1) throw refusalWith('invalid_arguments', ['[ERROR] group messages are not part of the playground']);
  const person = slack.world.person(users[0] ?? '');
  if (!person) throw new Refusal('user_not_found');
  if (person.isBot) throw new Refusal('cannot_dm_bot');
  return { channel: { id: slack.world.directMessages(person.id).id } };
}

function members(args: Json, slack: Slack): Json {
  const channel = visibleChannel(slack, required(args, 'channel'));
  const { page, response_metadata } = pageOf([...channel.members], args);
  return { members: page, response_metadata };
}

function userOutput(person: Person, withLocale: boolean): Json {
  return {
    id: person.id,
    team_id: TEAM_ID,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    tz: 'Etc/UTC',
    tz_label: 'Coordinated Universal Time',
    tz_offset: 0,
    is_admin: person.isAdmin,
    is_owner: false,
    is_bot: person.isBot,
    is_app_user: false,
    profile: { real_name: person.name, display_name: person.handle, title: person.role },
    ...(withLocale ? { locale: 'en-US' } : {}),
  };
}

function userInfo(args: Json, slack: Slack): Json {
  const person = slack.world.person(required(args, 'user'));
  if (!person) throw new Refusal('user_not_found');
  return { user: userOutput(person, flag(args, 'include_locale')) };
}

function usergroupUsers(args: Json, slack: Slack): Json {
  const { usergroup } = slack.world;
  if (required(args, 'usergroup') !== usergroup.id) throw new Refusal('no_such_subteam');
  return { users: usergroup.users };
}

function usergroups(_args: Json, slack: Slack): Json {
  const { id, handle, name, users } = slack.world.usergroup;
  return { usergroups: [{ id, team_id: TEAM_ID, is_usergroup: true, name, handle, date_delete: 0, user_count: users.length, users }] };
}

const readChannels = ['channels:read', 'groups:read', 'im:read'];

export const workspaceMethods: Methods = {
  'api.test': { run: (args) => ({ args }) },
  'auth.test': { run: authTest },
  'conversations.info': {
    scopes: readChannels,
    run: (args, slack) => ({ channel: channelOutput(visibleChannel(slack, required(args, 'channel'))) }),
  },
  'conversations.list': { scopes: readChannels, run: list },
  'conversations.members': { scopes: readChannels, run: members },
  'conversations.open': { scopes: ['im:write'], run: open },
  'users.info': { scopes: ['users:read'], run: userInfo },
  'usergroups.list': { scopes: ['usergroups:read'], run: usergroups },
  'usergroups.users.list': { scopes: ['usergroups:read'], run: usergroupUsers },
};
