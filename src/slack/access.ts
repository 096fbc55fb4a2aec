import type { Escalation, Person, Store } from '../usecases/ports.ts';
import { type WebClient, withPauses } from './client.ts';

/** Who may do what in a workspace. Answers are remembered for a minute, so that a busy thread asks Slack once. */
export interface Access {
  /** Admins and owners. False also where Slack does not say. */
  isAdmin(person: Person): Promise<boolean>;
  /** Active admins and owners, owners first; at most ten. */
  adminsOf(teamId: string): Promise<readonly string[]>;
  /**
   * May this person acknowledge, snooze, resolve? Members of the on-call group; without a group those of the channel. Where Slack does
   * not let us ask, whoever sees the card may: it stands in the channel.
   */
  mayAct(person: Person, escalation: Escalation): Promise<boolean>;
  /** May this person see an escalation that they did not report? As mayAct, but only where it is known, and nobody of another organisation. */
  maySee(person: Person, escalation: Escalation): Promise<boolean>;
  /** May this person escalate? Everybody, or as the workspace chose only the on-call group. */
  mayEscalate(person: Person): Promise<boolean>;
}

export interface AccessInput {
  readonly clientOf: (teamId: string) => Promise<WebClient>;
  readonly store: Pick<Store, 'settings'>;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const FRESH_MS = 60_000;
const REMEMBERED = 2_000;
const ADMINS = 10;
const PAGES = 20;

export function createAccess({ clientOf, store, now = Date.now }: AccessInput): Access {
  const remember = memory(now);
  const isAdmin = ({ teamId, userId }: Person): Promise<boolean> =>
    remember(`admin ${teamId} ${userId}`, async () => {
      const client = await clientOf(teamId);
      const { user } = await withPauses(() => client.users.info({ user: userId }));
      return user?.is_admin === true || user?.is_owner === true || user?.is_primary_owner === true;
    }).catch(() => false);
  const groupOf = (teamId: string, groupId: string): Promise<ReadonlySet<string> | null> =>
    remember(`group ${teamId} ${groupId}`, async () => {
      const client = await clientOf(teamId);
      return orNull(async () => some(new Set((await withPauses(() => client.usergroups.users.list({ usergroup: groupId }))).users ?? [])));
    });
  const membersOf = (teamId: string, channelId: string): Promise<ReadonlySet<string> | null> =>
    remember(`channel ${teamId} ${channelId}`, async () => {
      const client = await clientOf(teamId);
      return orNull(async () => some(await allMembers(client, channelId)));
    });
  const isOwn = ({ teamId, userId }: Person): Promise<boolean> =>
    remember(`own ${teamId} ${userId}`, async () => {
      const client = await clientOf(teamId);
      const { user } = await withPauses(() => client.users.info({ user: userId }));
      return user?.team_id === teamId || (user?.enterprise_user?.teams ?? []).includes(teamId);
    }).catch(() => false);
  return {
    isAdmin,
    async maySee(person, { groupId, channelId }) {
      if (!(await isOwn(person))) return false;
      const group = groupId === null ? null : await groupOf(person.teamId, groupId);
      const members = group ?? (channelId === null ? null : await membersOf(person.teamId, channelId));
      return members?.has(person.userId) === true || (channelId === null && (await isAdmin(person)));
    },
    adminsOf: (teamId) => remember(`admins ${teamId}`, async () => listAdmins(await clientOf(teamId))).catch(() => []),
    async mayAct({ teamId, userId }, { groupId, channelId }) {
      const group = groupId === null ? null : await groupOf(teamId, groupId);
      if (group !== null) return group.has(userId);
      const members = channelId === null ? null : await membersOf(teamId, channelId);
      return members === null || members.has(userId);
    },
    async mayEscalate({ teamId, userId }) {
      const { mayEscalate, groupId } = await store.settings(teamId);
      if (mayEscalate === 'everyone' || groupId === null) return true;
      return (await groupOf(teamId, groupId))?.has(userId) ?? true;
    },
  };
}

/** Null where Slack does not say: a scope that was not granted, a group that is gone, a channel without the bot, an outage. */
async function orNull<Value>(ask: () => Promise<Value | null>): Promise<Value | null> {
  return ask().catch(() => null);
}

/** Nobody at all says nothing: a channel with a card has its members, and a group that was emptied must not leave a fault without hands. */
const some = (members: ReadonlySet<string>): ReadonlySet<string> | null => (members.size === 0 ? null : members);

async function allMembers(client: WebClient, channel: string): Promise<ReadonlySet<string>> {
  const members = new Set<string>();
  let cursor = '';
  for (let page = 0; page < PAGES; page += 1) {
    const answer = await withPauses(() => client.conversations.members({ channel, limit: 1_000, ...(cursor === '' ? {} : { cursor }) }));
    for (const member of answer.members ?? []) members.add(member);
    cursor = answer.response_metadata?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return members;
}

async function listAdmins(client: WebClient): Promise<readonly string[]> {
  const found: { readonly id: string; readonly rank: number }[] = [];
  let cursor = '';
  for (let page = 0; page < PAGES && found.length < ADMINS; page += 1) {
    const answer = await withPauses(() => client.users.list({ limit: 200, ...(cursor === '' ? {} : { cursor }) }));
    for (const { id, deleted, is_bot: isBot, is_admin: isAdmin, is_owner: isOwner } of answer.members ?? [])
      if (id !== undefined && deleted !== true && isBot !== true && (isAdmin === true || isOwner === true))
        found.push({ id, rank: isOwner === true ? 0 : 1 });
    cursor = answer.response_metadata?.next_cursor ?? '';
    if (cursor === '') break;
  }
  return found
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, ADMINS)
    .map(({ id }) => id);
}

/** Remembers answers, not failures; the oldest goes first. */
function memory(now: () => number): <Value>(key: string, ask: () => Promise<Value>) => Promise<Value> {
  const known = new Map<string, { readonly value: Promise<unknown>; readonly until: number }>();
  return <Value>(key: string, ask: () => Promise<Value>): Promise<Value> => {
    const before = known.get(key);
    if (before !== undefined && now() < before.until) return before.value as Promise<Value>;
    const value = ask();
    known.delete(key);
    known.set(key, { value, until: now() + FRESH_MS });
    value.catch(() => known.delete(key));
    if (known.size > REMEMBERED) known.delete(known.keys().next().value ?? key);
    return value;
  };
}
