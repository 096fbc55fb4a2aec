import { expect, test } from '@jest/globals';
import { createLog } from '../src/log.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlY2FuYXJ5';

function capture(write: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  write(createLog({ level: 'debug', stream: { write: (line) => void lines.push(line) } }));
  return lines.join('');
}

test('secrets leave no trace, wherever they stand', () => {
  const written = capture((log) => {
    log.info({ headers: { authorization: 'canary-plain' }, job: { text: 'what a person wrote' } }, 'fields');
    log.info({ deep: { deeper: { deepest: { note: `Bearer ${JWT}` } } } }, 'nested');
    log.info(`Authorization: Bearer ${JWT}`);
    log.error({ err: new Error('refused: xoxb-1234567890-canarycanary') }, 'an error');
  });

  expect(written).not.toMatch(/canary|eyJ|xoxb-1|person wrote/);
  expect(written.trim().split('\n')).toHaveLength(4);
});

test('each line stays one JSON object', () => {
  const written = capture((log) => log.info({ id: 'd1' }, `it said "authorization": "Bearer ${JWT}" and "password": "canary-word"`));

  expect(JSON.parse(written)).toMatchObject({ id: 'd1', level: 30 });
});
