import { describe, expect, it } from '@jest/globals';
import { BusyError, createIntake } from '../../src/usecases/index.ts';

const LIMITS = { lateMs: 60_000, pending: 3, oldestMs: 60_000, queued: 5, patienceMs: 100 };
const EMPTY = { countQueued: async () => 0 };

/** Work that lasts until it is let go. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, letGo: resolve };
}

describe('intake', () => {
  it('takes in so many at one time, and again as soon as one is in', async () => {
    const intake = createIntake(EMPTY, LIMITS);
    const all = Array.from({ length: 3 }, held);
    const running = all.map(({ work }) => intake.admit(work));

    let begun = false;
    const refused = intake.admit(async () => {
      begun = true;
    });

    await expect(refused).rejects.toBeInstanceOf(BusyError);
    expect(begun).toBe(false);
    for (const { letGo } of all) letGo();
    await Promise.all(running);
    expect(await intake.admit(async () => 'in')).toBe('in');
  });

  it('counts what it took in itself until the queue is counted again', async () => {
    const intake = createIntake(EMPTY, LIMITS);
    for (let number = 0; number < 6; number += 1) await intake.admit(async () => undefined);
    await expect(intake.admit(async () => undefined)).rejects.toBeInstanceOf(BusyError);
  });

  it('is busy while more wait for a worker than can be answered', async () => {
    const intake = createIntake({ countQueued: async () => 6 }, LIMITS);
    await intake.admit(async () => undefined);
    await expect(intake.admit(async () => undefined)).rejects.toBeInstanceOf(BusyError);
  });

  it('takes in where the queue cannot be counted', async () => {
    const intake = createIntake({ countQueued: () => Promise.reject(new Error('no database')) }, LIMITS);
    await intake.admit(async () => undefined);
    expect(await intake.admit(async () => 'in')).toBe('in');
  });

  it('work that fails is not counted as pending for ever', async () => {
    const intake = createIntake(EMPTY, LIMITS);
    for (let number = 0; number < 9; number += 1)
      await expect(intake.admit(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await intake.admit(async () => 'in')).toBe('in');
  });

  it('tells the work when it is too late to keep it', async () => {
    const late = createIntake(EMPTY, { ...LIMITS, lateMs: -1 });

    expect(await createIntake(EMPTY, LIMITS).admit(async (isLate) => isLate())).toBe(false);
    expect(await late.admit(async (isLate) => isLate())).toBe(true);
  });

  it('lets jobs go on after a while even when requests never pause', async () => {
    const intake = createIntake(EMPTY, LIMITS);
    const one = held();
    const running = intake.admit(one.work);
    await intake.calm();
    one.letGo();
    await running;
  });

  it('lets them go one by one then, and all at once in a pause', async () => {
    const intake = createIntake(EMPTY, LIMITS);
    const one = held();
    const running = intake.admit(one.work);
    let gone = 0;
    const jobs = Array.from({ length: 4 }, () => intake.calm().then(() => (gone += 1)));
    await Promise.race(jobs);
    expect(gone).toBe(1);
    one.letGo();
    await Promise.all([running, ...jobs]);
    expect(gone).toBe(4);
  });
});
