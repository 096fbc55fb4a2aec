import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startWorkspace, type Workspace } from '../../src/playground/workspace.ts';
import { createAccess } from '../../src/slack/access.ts';
import { createWebClient } from '../../src/slack/client.ts';
import { quietLogger } from '../../src/slack/quiet-logger.ts';
import { DEFAULT_SETTINGS } from '../../src/usecases/index.ts';
import { escalationOf } from './records.ts';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Who may do what, asked of the stand-in with the scopes given. */
async function accessWith(scopes: readonly string[] | null, settings = DEFAULT_SETTINGS) {
  const workspace = await startWorkspace({
    ...(scopes === null ? {} : { scopes }),
    people: [{ handle: 'owen', isOwner: true }, { handle: 'gus' }],
  });
  const client = createWebClient(workspace.botToken, workspace.apiUrl, quietLogger(SILENT));
  let now = 0;
  const access = createAccess({ clientOf: async () => client, store: { settings: async () => settings }, now: () => now });
  const person = (handle: string) => ({ teamId: workspace.teamId, userId: workspace.as(handle).person.id });
  const later = (ms: number): void => {
    now += ms;
  };
  return { workspace, access, person, later };
}

describe('with the scopes of the manifest', () => {
  let given: Awaited<ReturnType<typeof accessWith>>;
  let workspace: Workspace;
  beforeAll(async () => {
    given = await accessWith(null);
    workspace = given.workspace;
  });
  afterAll(() => workspace.close());
  beforeEach(() => given.later(120_000));

  it('knows admins and owners, owners first', async () => {
    const { access, person } = given;

    expect(await access.isAdmin(person('grace'))).toBe(true);
    expect(await access.isAdmin(person('owen'))).toBe(true);
    expect(await access.isAdmin(person('ada'))).toBe(false);
    expect(await access.adminsOf(workspace.teamId)).toEqual([person('owen').userId, person('grace').userId]);
  });

  it('lets members of the on-call group act, and without a group those of the channel', async () => {
    const { access, person, later } = given;
    workspace.setUsergroup([person('grace').userId]);
    const grouped = escalationOf({ groupId: 'S0DEVOPS01', channelId: workspace.channels.devops.id });
    const open = escalationOf({ channelId: workspace.channels.devops.id });

    expect(await access.mayAct(person('grace'), grouped)).toBe(true);
    expect(await access.mayAct(person('ada'), grouped)).toBe(false);
    expect(await access.mayAct(person('ada'), open)).toBe(true);
    workspace.leave(workspace.channels.devops.id, person('ada').userId);
    expect(await access.mayAct(person('ada'), open)).toBe(true);
    later(61_000);
    expect(await access.mayAct(person('ada'), open)).toBe(false);
    workspace.join(workspace.channels.devops.id, person('ada').userId);
  });

  it('asks Slack once a minute, however often it is asked', async () => {
    const { access, person } = given;
    const before = workspace.calls.length;
    await Promise.all(Array.from({ length: 20 }, () => access.isAdmin(person('gus'))));

    expect(workspace.calls.length - before).toBe(1);
  });
});

it('whoever sees the card may act where Slack does not say who is in the group or channel; nobody passes for an admin', async () => {
  const { workspace, access, person } = await accessWith(['chat:write']);
  const inGroup = escalationOf({ groupId: 'S0DEVOPS01', channelId: workspace.channels.devops.id });

  expect(await access.mayAct(person('ada'), inGroup)).toBe(true);
  expect(await access.isAdmin(person('grace'))).toBe(false);
  expect(await access.adminsOf(workspace.teamId)).toEqual([]);
  await workspace.close();
});

it('an answer that names nobody locks nobody out: the group falls back to the channel, the channel to whoever sees the card', async () => {
  const { workspace, access, person, later } = await accessWith(null);
  const inGroup = escalationOf({ groupId: 'S0DEVOPS01', channelId: workspace.channels.devops.id });
  workspace.setUsergroup([]);
  const { id } = workspace.channels.devops;
  workspace.leave(id, person('ada').userId);

  expect(await access.mayAct(person('grace'), inGroup)).toBe(true);
  expect(await access.mayAct(person('ada'), inGroup)).toBe(false);
  later(61_000);
  for (const handle of ['ada', 'grace', 'owen', 'gus']) workspace.leave(id, person(handle).userId);
  workspace.leave(id, workspace.bot.id);
  expect(await access.mayAct(person('ada'), inGroup)).toBe(true);
  expect(await access.maySee(person('ada'), inGroup)).toBe(false);
  await workspace.close();
});

it('only the on-call group may escalate where the workspace says so', async () => {
  const { workspace, access, person } = await accessWith(null, { ...DEFAULT_SETTINGS, mayEscalate: 'group', groupId: 'S0DEVOPS01' });
  workspace.setUsergroup([person('grace').userId]);

  expect(await access.mayEscalate(person('grace'))).toBe(true);
  expect(await access.mayEscalate(person('ada'))).toBe(false);
  await workspace.close();
});
