/**
 * Time for pg-boss's timers that goes on evenly when the wall clock is set. By the wall clock, the look for dead workers would stop for as long as the clock was
 * set back (pg-boss 12.35, claimTimer.js), and, set back by more than 24.8 days, become a loop without a pause: no timer of Node is longer than 2^31-1 ms.
 * When a job is due is the database's to say.
 */
const begun = Date.now() - performance.now();

export const steadyClock = {
  now: () => begun + performance.now(),
  setTimeout: (work: () => void, ms: number) => setTimeout(work, ms),
  clearTimeout: (timer: unknown) => clearTimeout(isTimer(timer) ? timer : undefined),
  setInterval: (work: () => void, ms: number) => setInterval(work, ms),
  clearInterval: (timer: unknown) => clearInterval(isTimer(timer) ? timer : undefined),
};

const isTimer = (value: unknown): value is NodeJS.Timeout => typeof value === 'object' && value !== null && 'hasRef' in value;
