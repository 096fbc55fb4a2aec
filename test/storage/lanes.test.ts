import { expect, it } from '@jest/globals';
import { createLanes } from '../../src/storage/lanes.ts';

it('what people wait for overtakes jobs, in order, and jobs still get their turn', async () => {
  const lanes = createLanes();
  const done: string[] = [];
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const first = lanes.run('behind', () => held);
  const jobs = [1, 2].map((number) => lanes.run('behind', async () => done.push(`job ${number}`)));
  const people = Array.from({ length: 10 }, (_, number) => lanes.run('ahead', async () => done.push(`person ${number}`)));

  letGo();
  await Promise.all([first, ...jobs, ...people]);

  const persons = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `person ${from + index}`);
  expect(done).toEqual([...persons(0, 8), 'job 1', ...persons(8, 10), 'job 2']);
});

it('a failure passes the turn on', async () => {
  const lanes = createLanes();
  const failing = lanes.run('behind', () => Promise.reject(new Error('broken')));
  const next = lanes.run('ahead', async () => 'went on');

  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('went on');
});
