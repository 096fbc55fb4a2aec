import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ACTIONS, COMMANDS, SUBMISSIONS } from '../../src/slack/handlers.ts';

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

// docs.slack.dev/reference/methods: which scope a method asks for. views.open asks for none.
const SCOPE_OF: Readonly<Record<string, string | null>> = {
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
  'chat.update': 'chat:write',
  'users.info': 'users:read',
  'views.open': null,
};

describe('manifest.yml', () => {
  it('declares exactly the commands that are handled, unescaped', () => {
    expect(allOf(/- command: (\S+)/g)).toEqual(COMMANDS.map(({ id }) => id));
    expect(allOf(/should_escape: (\w+)/g)).toEqual(COMMANDS.map(() => 'false'));
  });

  it('declares no shortcut and no event, as none is handled', () => {
    expect(manifest).not.toMatch(/shortcuts:|event_subscriptions:/);
    expect(sources).not.toMatch(/app\.(?:event|message)\(/);
  });

  it('asks for the scopes of the methods that are called, and no more', () => {
    const methods = new Set([...sources.matchAll(/client\.([a-z]+\.[A-Za-z]+)\(/g)].map(([, method = '']) => method));
    const needed = new Set([...methods].map((method) => SCOPE_OF[method]).filter((scope) => scope !== null));

    expect([...methods].filter((method) => !(method in SCOPE_OF))).toEqual([]);
    // chat:write.public: a card reaches a public channel where nobody has invited the bot yet.
    expect(new Set(listBelow('bot'))).toEqual(new Set([...needed, 'commands', 'chat:write.public']));
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
  const ids = [...ACTIONS, ...SUBMISSIONS, ...COMMANDS].map(({ id }) => id);
  const files = ['actions', 'submissions', 'commands'].flatMap((folder) => readdirSync(new URL(`${folder}/`, slack)));

  expect(new Set(ids).size).toBe(ids.length);
  // A handler file that is not in the list would be dead.
  expect(files).toHaveLength(ids.length);
});
