import { expect, it } from '@jest/globals';
import { freePorts, launch, whichOrLeaveOut } from './launch.ts';

it('finds the program that runs this, and leaves out what is not installed', () => {
  expect(whichOrLeaveOut('sh', 'nothing')).toMatch(/\/sh$/);
  expect(whichOrLeaveOut('a-server-that-nobody-ships', 'nothing that exists')).toBeNull();
});

it('says what a server wrote when it ends before its port opens', async () => {
  const [port = 0] = await freePorts(1);

  const start = launch({ command: process.execPath, args: ['-e', 'console.error("no such setting"); process.exit(3)'], port });

  await expect(start).rejects.toThrow(/ended with 3: no such setting/);
});

it('ends a server that it started, even one that ignores being asked', async () => {
  const [port = 0] = await freePorts(1);
  const program = `process.on('SIGTERM', () => {}); require('net').createServer().listen(${port}, '127.0.0.1')`;

  const running = await launch({ command: process.execPath, args: ['-e', program], port });
  await running.stop();

  const again = await launch({
    command: process.execPath,
    args: ['-e', `require('net').createServer().listen(${port}, '127.0.0.1')`],
    port,
  });
  await again.stop();
});
