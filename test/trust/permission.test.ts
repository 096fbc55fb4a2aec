import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PASTED = 'GET /v1 HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n\n';

/** Node's permission model (--permission): reading the program is all that is granted. */
const terminal = (...argv: readonly string[]) =>
  spawnSync(
    process.execPath,
    ['--permission', `--allow-fs-read=${ROOT}`, '--disable-warning=ExperimentalWarning', 'src/bin/main.ts', ...argv],
    {
      cwd: ROOT,
      input: PASTED,
      encoding: 'utf8',
      timeout: 120_000,
    },
  );

it('the terminal command diagnoses without the right to write, to start programs or to make threads', () => {
  const { status, stdout, stderr } = terminal('-', '--offline', '--json');

  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ outcome: 'auth-failure' });
}, 150_000);

it('and what it was not granted is refused, in one line', () => {
  const { status, stderr } = terminal('-', '--offline', '--evidence', '/tmp/why401-not-granted.json');

  expect(status).not.toBe(0);
  expect(stderr).toContain('cannot write the file');
}, 150_000);
