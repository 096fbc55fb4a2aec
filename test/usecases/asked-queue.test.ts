import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { createAskedQueue } from '../../src/usecases/index.ts';

function recorded(waiting: readonly string[] = []) {
  const batches: (readonly string[])[] = [];
  let broken = false;
  const asked = createAskedQueue({
    enqueue: async (ids) => {
      if (broken) throw new Error('no database');
      batches.push(ids);
    },
    waiting: async (seconds, limit) => (seconds === 0 ? waiting : waiting.slice(0, 1)).slice(0, limit),
  });
  return {
    asked,
    batches,
    breakIt: (is: boolean): void => {
      broken = is;
    },
  };
}

describe('questions that were stored', () => {
  it('are queued: one that comes alone at once, a flood together', async () => {
    const { asked, batches } = recorded();
    asked.add('first');
    await wait(50);
    expect(batches).toEqual([['first']]);
    for (const id of ['a', 'b', 'c', 'b']) asked.add(id);
    await asked.close();
    expect(batches).toEqual([['first'], ['a', 'b', 'c']]);
  });

  it('are kept while the database is away', async () => {
    const { asked, batches, breakIt } = recorded();
    breakIt(true);
    asked.add('a');
    await wait(50);
    expect(batches).toEqual([]);
    breakIt(false);
    await asked.close();
    expect(batches).toEqual([['a']]);
  });

  it('are swept up after a kill: all at the start, later those that nobody can have', async () => {
    const ids = Array.from({ length: 450 }, (_, number) => `q-${number}`);
    const { asked, batches } = recorded(ids);
    await asked.sweep('all');
    expect(batches.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(batches.flat()).toEqual(ids);
    await asked.sweep('forgotten');
    expect(batches.at(-1)).toEqual(['q-0']);
  });
});
