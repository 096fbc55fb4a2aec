import { expect, it } from '@jest/globals';
import { type Purpose, purposeOf, type Role, roleOf } from '../../src/cli/purpose.ts';

it.each<[readonly string[], Record<string, string>, Purpose]>([
  [[], {}, 'terminal'],
  [['https://a.example/'], { SLACK_BOT_TOKEN: 'x' }, 'terminal'],
  [['reach', 'https://a.example/'], {}, 'terminal'],
  [['--json', 'serve'], {}, 'terminal'],
  [['serve'], {}, 'serve'],
  [['serve', '--role', 'web'], {}, 'serve'],
  [['serve', '--help'], {}, 'terminal'],
  [['playground'], { SLACK_BOT_TOKEN: 'x' }, 'playground'],
  [['feedback'], {}, 'feedback'],
  [['feedback', '--help'], {}, 'terminal'],
  [['start'], {}, 'playground'],
  [['start'], { SLACK_BOT_TOKEN: '' }, 'playground'],
  [['start'], { SLACK_BOT_TOKEN: 'x' }, 'serve'],
  [['start'], { SLACK_CLIENT_ID: 'x' }, 'serve'],
])('%j with %j becomes %s', (argv, env, purpose) => {
  expect(purposeOf(argv, env)).toBe(purpose);
});

it.each<[readonly string[], Role]>([
  [[], 'all'],
  [['--role', 'web'], 'web'],
  [['--role=worker'], 'worker'],
])('%j is the role %s', (argv, role) => {
  expect(roleOf(argv)).toBe(role);
});

it.each([[['--role', 'boss']], [['--role']], [['web']], [['--rolle', 'web']]])('%j is refused in one line', (argv) => {
  expect(() => roleOf(argv)).toThrow(expect.objectContaining({ code: 'unusable-input' }));
});
