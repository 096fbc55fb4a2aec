import type { Json } from '../json.ts';
import { offsetSeconds, type Person } from '../people.ts';
import { Refusal } from '../refusal.ts';
import type { Methods, Slack } from '../slack.ts';
import { flag, optional, pageOf, required } from './arguments.ts';

function userOutput(person: Person, { world }: Slack, withLocale: boolean): Json {
  const tz = person.tz ?? 'Etc/UTC';
  const isOwner = person.isOwner === true;
  return {
    id: person.id,
    team_id: world.team.id,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    tz,
    tz_label: tz,
    tz_offset: offsetSeconds(tz, world.now()),
    is_admin: person.isAdmin || isOwner,
    is_owner: isOwner,
    is_primary_owner: isOwner && world.people.find((other) => other.isOwner) === person,
    is_restricted: person.isRestricted === true,
    is_ultra_restricted: false,
    is_bot: person.isBot,
    is_app_user: false,
    profile: { real_name: person.name, display_name: person.handle, title: person.role, team: world.team.id },
    // The locale comes only to who asks for it (users.info, include_locale).
    ...(withLocale ? { locale: person.locale ?? 'en-US' } : {}),
  };
}

function userInfo(args: Json, slack: Slack): Json {
  const person = slack.world.person(required(args, 'user'));
  if (!person) throw new Refusal('user_not_found');
  return { user: userOutput(person, slack, flag(args, 'include_locale')) };
}

function userList(args: Json, slack: Slack): Json {
  const { page, response_metadata } = pageOf(slack.world.people, args);
  const withLocale = flag(args, 'include_locale');
  return {
    members: page.map((person) => userOutput(person, slack, withLocale)),
    cache_ts: Math.floor(slack.world.now() / 1000),
    response_metadata,
  };
}

function teamInfo(_args: Json, slack: Slack): Json {
  const { id, name, domain, enterprise } = slack.world.team;
  return { team: { id, name, domain, ...(enterprise ? { enterprise_id: enterprise.id, enterprise_name: enterprise.name } : {}) } };
}

function usergroupUsers(args: Json, slack: Slack): Json {
  const id = required(args, 'usergroup');
  const group = slack.world.usergroups.find((entry) => entry.id === id);
  if (!group) throw new Refusal('no_such_subteam');
  return { users: group.users };
}

/** `users` only with include_users, `user_count` only with include_count. */
function usergroups(args: Json, slack: Slack): Json {
  const withUsers = flag(args, 'include_users');
  const withCount = flag(args, 'include_count');
  optional(args, 'team_id');
  return {
    usergroups: slack.world.usergroups.map(({ id, handle, name, users }) => ({
      id,
      team_id: slack.world.team.id,
      is_usergroup: true,
      name,
      handle,
      date_delete: 0,
      ...(withCount ? { user_count: users.length } : {}),
      ...(withUsers ? { users } : {}),
    })),
  };
}

export const workspaceMethods: Methods = {
  'users.info': { scopes: ['users:read'], run: userInfo },
  'users.list': { scopes: ['users:read'], needsTeam: true, run: userList },
  'team.info': { scopes: ['team:read'], run: teamInfo },
  'usergroups.list': { scopes: ['usergroups:read'], needsTeam: true, run: usergroups },
  'usergroups.users.list': { scopes: ['usergroups:read'], needsTeam: true, run: usergroupUsers },
};
