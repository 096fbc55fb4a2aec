import { MessageChannel } from 'node:worker_threads';
import { expect, it } from '@jest/globals';
import { createLanes } from '../../src/storage/lanes.ts';

it('what people wait for overtakes jobs, in order, and jobs still get their turn', async () => {
  const lanes = createLanes();
  const done: string[] = [];
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const first = lanes.run('behind', async () => {
    begun.resolve();
    await held;
  });
  await begun.promise;
  const jobs = [1, 2].map((number) => lanes.run('behind', async () => done.push(`job ${number}`)));
  const people = Array.from({ length: 10 }, (_, number) => lanes.run('ahead', async () => done.push(`person ${number}`)));

  letGo();
  await Promise.all([first, ...jobs, ...people]);

  const persons = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `person ${from + index}`);
  expect(done).toEqual([...persons(0, 8), 'job 1', ...persons(8, 10), 'job 2']);
});

it('between two jobs whoever arrives at a socket is let in', async () => {
  const lanes = createLanes();
  const done: string[] = [];
  // Each asks for the next as soon as it has its answer, as a job does with its statements.
  const job = async (): Promise<void> => {
    for (let number = 0; number < 20; number += 1) await lanes.run('behind', async () => done.push('job'));
  };
  const { port1, port2 } = new MessageChannel();
  const person = new Promise<void>((resolve) => {
    port2.once('message', () => resolve(lanes.run('ahead', async () => void done.push('person'))));
  });

  const jobs = job();
  port1.postMessage('hello');
  await Promise.all([jobs, person]);
  port1.close();

  expect(done.indexOf('person')).toBeLessThan(20);
});

it('a failure passes the turn on', async () => {
  const lanes = createLanes();
  const failing = lanes.run('behind', () => Promise.reject(new Error('broken')));
  const next = lanes.run('ahead', async () => 'went on');

  await expect(failing).rejects.toThrow('broken');
  expect(await next).toBe('went on');
});
