import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACTIONS, COMMANDS, EVENTS, SHORTCUTS, SUBMISSIONS } from '../../src/slack/handlers.ts';
import { BOT_SCOPES } from '../../src/slack/scopes.ts';

const manifest = readFileSync(new URL('../../manifest.yml', import.meta.url), 'utf8');
const slack = new URL('../../src/slack/', import.meta.url);
const sources = readdirSync(slack, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, slack), 'utf8'))
  .join('\n');

const allOf = (pattern: RegExp): readonly string[] => [...manifest.matchAll(pattern)].map(([, value = '']) => value);
const listBelow = (key: string): readonly string[] => {
  const [, items = ''] = new RegExp(`\\n\\s+${key}:\\n((?:\\s+- \\S+\\n)+)`).exec(manifest) ?? [];
  return [...items.matchAll(/- (\S+)/g)].map(([, value = '']) => value);
};

// docs.slack.dev/reference/methods: which scopes a method asks for. views.* and auth.test ask for none.
const SCOPES_OF: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.getPermalink': [],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'usergroups.list': ['usergroups:read'],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** What is asked for beyond methods, and where it shows in the source. */
const BESIDES: Readonly<Record<string, RegExp>> = {
  commands: /app\.command\(/,
  // A card reaches a public channel where nobody has invited the bot yet.
  'chat:write.public': /client\.chat\.postMessage\(/,
  'app_mentions:read': /mention: 'app_mention'/,
  'im:history': /message: 'message'/,
  'files:read': /fetchSlack\(url, \{ headers: \{ authorization/,
};

/** Events by what the manifest calls them: of messages, those in direct messages alone. */
const SUBSCRIPTION: Readonly<Record<string, string>> = { message: 'message.im' };

describe('manifest.yml', () => {
  it('declares exactly the commands that are handled, unescaped', () => {
    expect(allOf(/- command: (\S+)/g)).toEqual(COMMANDS.map(({ id }) => id));
    expect(allOf(/should_escape: (\w+)/g)).toEqual(COMMANDS.map(() => 'false'));
  });

  it('declares exactly the shortcuts that are handled, with names that Slack takes', () => {
    const names = allOf(/- name: (.+)/g);

    expect(allOf(/callback_id: (\S+)/g)).toEqual(SHORTCUTS.map(({ id }) => id));
    expect(allOf(/\n\s+type: (message|global)/g)).toEqual(['message', 'global']);
    expect(names.filter((name) => name.length > 24)).toEqual([]);
  });

  it('subscribes exactly to the events that are handled', () => {
    const handled = EVENTS.map(({ id }) => SUBSCRIPTION[id] ?? id);
    const bound = [...sources.matchAll(/app\.event\('(\w+)'/g)].map(([, name = '']) => name);

    expect(listBelow('bot_events')).toEqual([...handled, ...bound].sort());
  });

  it('asks for the scopes of the methods that are called, and no more', () => {
    const methods = new Set([...sources.matchAll(/client\.([a-z]+(?:\.[A-Za-z]+)+)\(/g)].map(([, method = '']) => method));
    const needed = [...methods].flatMap((method) => SCOPES_OF[method] ?? [`of ${method}: unknown`]);
    const besides = Object.entries(BESIDES).filter(([, place]) => place.test(sources));
    const asked = [...listBelow('bot'), ...listBelow('bot_optional')];

    expect(Object.keys(SCOPES_OF).filter((method) => !methods.has(method))).toEqual([]);
    expect(asked.toSorted()).toEqual([...new Set([...needed, ...besides.map(([scope]) => scope)])].sort());
    // The install page asks for the same.
    expect([...BOT_SCOPES].sort()).toEqual(asked.toSorted());
  });

  it('is interactive, in Socket Mode, and keeps to the lengths', () => {
    const [, long = ''] = /long_description: >-\n((?: {4}.*\n)+)/.exec(manifest) ?? [];
    const folded = long.replace(/\s+/g, ' ').trim();

    expect(manifest).toMatch(/interactivity:\n\s+is_enabled: true/);
    expect(manifest).toContain('socket_mode_enabled: true');
    expect(folded.length).toBeGreaterThanOrEqual(175);
    expect(folded.length).toBeLessThanOrEqual(4000);
    expect((/\n {2}description: (.*)/.exec(manifest)?.[1] ?? '').length).toBeLessThanOrEqual(140);
  });
});

it('handlers have one name each, the file is its name', () => {
  const kinds = [ACTIONS, SUBMISSIONS, COMMANDS, SHORTCUTS, EVENTS];
  const files = ['actions', 'submissions', 'commands', 'shortcuts', 'events'].flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, slack)),
  );

  for (const handlers of kinds) expect(new Set(handlers.map(({ id }) => id)).size).toBe(handlers.length);
  // A handler file that is not in the list would be dead.
  expect(files).toHaveLength(kinds.flat().length);
});
