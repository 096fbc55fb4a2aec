import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from '@jest/globals';

const MODULE = new URL('../../src/bin/standstill.ts', import.meta.url).href;

async function run(code: string): Promise<{ readonly signal: string | null; readonly said: string }> {
  const script = `import { endAtStandstill } from ${JSON.stringify(MODULE)}; const end = endAtStandstill(2_000); ${code}`;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script], {
    timeout: 60_000,
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString('utf8');
  });
  await once(child, 'close');
  return { signal: child.signalCode, said };
}

it('a process whose loop stands still ends, and says that it does', async () => {
  const { signal, said } = await run('for (;;);');

  expect(signal).toBe('SIGKILL');
  expect(said).toMatch(/^why401: nothing moved for 2 s .*start it again/);
}, 90_000);

it('one that does its work goes on, and can end by itself', async () => {
  const { signal, said } = await run('setTimeout(() => end(), 5_000);');

  expect({ signal, said }).toEqual({ signal: null, said: '' });
}, 90_000);
