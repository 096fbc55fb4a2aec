import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { post } from './raw-bot.ts';

let workspace: Workspace;

beforeEach(async () => {
  workspace = await startWorkspace({
    people: [
      { id: 'U0JONAS003', handle: 'jonas', name: 'Jonas Weber', locale: 'de-DE', tz: 'Asia/Kolkata', channels: ['payments'] },
      { handle: 'olga', isOwner: true },
      { handle: 'guest', isRestricted: true, channels: [] },
    ],
  });
});

afterEach(async () => {
  await workspace.close();
});

const api = async (method: string, args: object = {}) => (await post(workspace.apiUrl + method, args, workspace.botToken)).body;

describe('people', () => {
  it('are who the test says, in the channels it says', async () => {
    const { body } = await post(`${workspace.apiUrl}users.list`, {}, workspace.botToken);

    expect(workspace.everyone().map(({ handle }) => handle)).toEqual(['ada', 'grace', 'jonas', 'olga', 'guest']);
    expect(body.members).toHaveLength(6);
    expect(workspace.channels.payments.members.has('U0JONAS003')).toBe(true);
    expect(workspace.channels.devops.members.has('U0JONAS003')).toBe(false);
    expect(() => workspace.as('jonas').command(workspace.channels.devops.id, '/why401')).rejects.toThrow('not in');
  });

  it('have a language only for who asks for it, and the rights that they have', async () => {
    const plain = await api('users.info', { user: 'U0JONAS003' });
    const german = await api('users.info', { user: 'U0JONAS003', include_locale: true });
    const owner = await api('users.info', { user: workspace.as('olga').person.id });
    const admin = await api('users.info', { user: workspace.people.grace.id });
    const guest = await api('users.info', { user: workspace.as('guest').person.id });

    expect(plain.user).not.toHaveProperty('locale');
    expect(german.user).toMatchObject({ locale: 'de-DE', tz: 'Asia/Kolkata', tz_offset: 19_800, is_admin: false, is_owner: false });
    expect(owner.user).toMatchObject({ is_admin: true, is_owner: true, is_primary_owner: true });
    expect(admin.user).toMatchObject({ is_admin: true, is_owner: false, is_primary_owner: false });
    expect(guest.user).toMatchObject({ is_restricted: true });
  });

  it('come page by page', async () => {
    const first = await api('users.list', { limit: 4 });
    const cursor = (first.response_metadata as { next_cursor: string }).next_cursor;
    const second = await api('users.list', { limit: 4, cursor });

    expect([first.members, second.members]).toMatchObject([{ length: 4 }, { length: 2 }]);
    expect(second.response_metadata).toEqual({ next_cursor: '' });
  });

  it('are in the user group that the test fills; the list names them only on demand', async () => {
    workspace.setUsergroup(['ada', 'olga']);

    const brief = await api('usergroups.list');
    const full = await api('usergroups.list', { include_users: true });
    const users = await api('usergroups.users.list', { usergroup: workspace.usergroupId });

    expect(JSON.stringify(brief)).not.toContain(workspace.people.ada.id);
    expect(full.usergroups).toMatchObject([{ users: [workspace.people.ada.id, workspace.as('olga').person.id] }]);
    expect(users.users).toHaveLength(2);
  });
});

describe('scopes', () => {
  it.each([
    ['users.list', {}, 'users:read'],
    ['usergroups.list', {}, 'usergroups:read'],
    ['conversations.info', { channel: 'C0DEVOPS03' }, 'channels:read'],
    ['conversations.join', { channel: 'C0GENERAL1' }, 'channels:join'],
    ['files.info', { file: 'F1' }, 'files:read'],
    ['files.getUploadURLExternal', { filename: 'a', length: 1 }, 'files:write'],
  ])('%s needs its own', async (method, args, scope) => {
    const narrow = await startWorkspace({ scopes: ['chat:write', 'commands'] });
    const { body } = await post(narrow.apiUrl + method, args, narrow.botToken);
    await narrow.close();

    expect(body).toMatchObject({ ok: false, error: 'missing_scope', needed: expect.stringContaining(scope) });
  });

  it('channels:read does not open private channels, and nothing opens those without the bot', async () => {
    const narrow = await startWorkspace({ scopes: ['channels:read', 'chat:write', 'chat:write.public'] });
    const ask = async (method: string, args: object) => (await post(narrow.apiUrl + method, args, narrow.botToken)).body;
    const before = await ask('conversations.info', { channel: 'C0PRIVATE4' });
    narrow.inviteBot('C0PRIVATE4');
    const after = await ask('conversations.info', { channel: 'C0PRIVATE4' });
    const list = await ask('conversations.list', { types: 'public_channel,private_channel' });
    const outside = await ask('chat.postMessage', { channel: 'C0GENERAL1', text: 'a' });
    const hidden = await ask('chat.postEphemeral', { channel: 'C0GENERAL1', user: narrow.people.ada.id, text: 'a' });
    await narrow.close();

    expect([before.error, after.needed, list.needed]).toEqual(['channel_not_found', 'groups:read', 'groups:read']);
    expect([outside.ok, hidden.error]).toEqual([true, 'not_in_channel']);
  });
});
