import { expect, it } from '@jest/globals';
import { keyOf } from '../../src/slack/translate.ts';

it('a delivery that comes again has its name again; another command has another, also where a sender gives every one the same trigger', () => {
  const name = keyOf('command', '1.2.a', 'https://hooks.slack.test/commands/T1/1/one');

  expect(keyOf('command', '1.2.a', 'https://hooks.slack.test/commands/T1/1/one')).toBe(name);
  expect(keyOf('command', '1.2.a', 'https://hooks.slack.test/commands/T1/2/two')).not.toBe(name);
  expect(keyOf('command', '1.2.b', 'https://hooks.slack.test/commands/T1/1/one')).not.toBe(name);
  expect(keyOf('action', '1.2.a', 'https://hooks.slack.test/commands/T1/1/one')).not.toBe(name);
  // The answer's address lets its holder post: it stands in no row and no log.
  expect(name).not.toContain('hooks.slack.test');
});
