import { afterAll, describe, expect, test } from '@jest/globals';
import { createPool, type PoolOptions } from '../../src/worker/pool.ts';

const NAUGHTY = new URL('../support/naughty-thread.ts', import.meta.url).href;
const never = new AbortController().signal;
const base: PoolOptions = { allowNetworks: [], own: [], tagKey: new Uint8Array(32) };
const limits: PoolOptions = { ...base, threads: 2, timeLimitMs: 1_500, graceMs: 100, memoryLimitMb: 48, file: NAUGHTY };

describe('a pool of threads with hard limits', () => {
  const faults: unknown[] = [];
  const pool = createPool({ ...limits, onFault: (error) => faults.push(error) });
  afterAll(() => pool.close());

  test.each([
    ['spin', 'longer than its limit'],
    ['regex', 'longer than its limit'],
    ['bloat', 'more memory than its limit'],
    ['exit', 'because of a fault of this bot'],
    ['throw', 'because of a fault of this bot'],
  ])('%s costs its thread alone, and the person is told', async (text, words) => {
    const [bad, good] = await Promise.all([pool.run({ text }, never), pool.run({ text: 'a neighbour' }, never)]);

    expect(bad).toMatchObject({ kind: 'problem', problem: expect.stringContaining(words) });
    expect(good).toMatchObject({ kind: 'problem', problem: 'read a neighbour' });
    expect(await pool.run({ text: 'the next' }, never)).toMatchObject({ kind: 'problem', problem: 'read the next' });
  });

  test('a fault is told to the operator, a limit is not a fault', () => {
    expect(faults).toHaveLength(2);
  });

  test('waiting for a thread does not count towards the limit', async () => {
    const answers = await Promise.all(['spin', 'spin', 'spin', 'spin', 'patient'].map((text) => pool.run({ text }, never)));

    expect(answers.at(-1)).toMatchObject({ kind: 'problem', problem: 'read patient' });
  });

  test('an abort from outside is no answer: the job goes back to its queue', async () => {
    const abort = new AbortController();
    const running = pool.run({ text: 'spin' }, abort.signal);
    abort.abort(new Error('draining'));

    await expect(running).rejects.toThrow('draining');
  });

  test('threads see none of the bot’s variables', async () => {
    process.env.WHY401_TEST_CANARY = 'canary';

    expect(await pool.run({ text: 'environment' }, never)).toMatchObject({
      kind: 'problem',
      problem: expect.not.stringContaining('canary'),
    });
    delete process.env.WHY401_TEST_CANARY;
  });

  test('more than a megabyte is refused before it reaches a thread', async () => {
    const problem = expect.stringContaining('more than 1024 KB');

    expect(await pool.run({ text: 'x'.repeat(1_048_577) }, never)).toMatchObject({ kind: 'problem', problem });
  });
});

describe('the real thread', () => {
  const pool = createPool({ ...base, threads: 1 });
  afterAll(() => pool.close());

  test('refuses a private address and says what the operator can change', async () => {
    const result = await pool.run({ text: 'http://127.0.0.1:8080/orders' }, never);

    expect(result.kind).toBe('diagnosis');
    expect(JSON.stringify(result)).toContain('WHY401_ALLOW_NETWORKS');
  });

  test('says what to give when the input is unusable', async () => {
    const result = await pool.run({ text: 'ftp://files.example.com/' }, never);

    expect(result).toMatchObject({ kind: 'problem', problem: expect.stringMatching(/https?/) });
  });
});
