import type { Store } from './ports.ts';

/** Taking in what people ask, before anything that jobs do. Beyond its limits the answer is "busy" at once: better than none in time. */
export interface Intake {
  /** @throws BusyError when too much waits already; nothing was done then */
  admit<Result>(work: (isLate: () => boolean) => Promise<Result>): Promise<Result>;
  /**
   * Jobs ask before heavy work: resolves in the next pause between requests. Where none comes, each waits `patienceMs` at most, and
   * then one goes at a time: a flood is taken in first and answered after it.
   */
  calm(): Promise<void>;
}

export class BusyError extends Error {
  constructor() {
    super('too many requests wait to be taken in');
    this.name = 'BusyError';
  }
}

export interface IntakeLimits {
  /** Milliseconds after which a request is told "busy" although it was begun: it must not be kept any more then. */
  readonly lateMs: number;
  /** Requests that are being taken in at one time. */
  readonly pending: number;
  /** Milliseconds that the oldest of them, or the process itself, may be behind; Slack gives 3 s. */
  readonly oldestMs: number;
  /** Diagnoses that wait for a worker. A response_url dies after 30 minutes: more than this are answered too late to help. */
  readonly queued: number;
  /** Milliseconds that a job waits for a pause at most. A queue that is full turns requests away, so that there is one. */
  readonly patienceMs: number;
}

export const LIMITS: IntakeLimits = { lateMs: 1_700, pending: 40, oldestMs: 1_500, queued: 2_000, patienceMs: 10_000 };

const COUNTED_EVERY_MS = 1_000;
/** So long without a request is a pause. Traffic comes in gusts: at 20 a second a pause comes every half second, at 50 hardly one. */
const PAUSE_MS = 100;
/** Between two jobs whose patience ended: enough for the statements of one. */
const ONE_BY_ONE_MS = 150;
const LOOK_MS = 25;

type Counted = Pick<Store, 'countQueued'>;

/** @param store counts the queue, about once a second while requests come */
export function createIntake(store: Counted, { lateMs, pending: most, oldestMs, queued, patienceMs }: IntakeLimits = LIMITS): Intake {
  const pending = new Set<{ readonly since: number }>();
  const count = queueCount(store);
  const lag = ownLag();
  let last = Number.NEGATIVE_INFINITY;
  let begun = Number.NEGATIVE_INFINITY;
  const isBusy = (now: number): boolean => {
    const [oldest] = pending;
    return (
      pending.size >= most || (oldest !== undefined && now - oldest.since > oldestMs) || lag(now) > oldestMs || count.atLeast(now) > queued
    );
  };
  return {
    async admit(work) {
      const since = performance.now();
      if (isBusy(since)) throw new BusyError();
      const mine = { since };
      pending.add(mine);
      try {
        const result = await work(() => performance.now() - since > lateMs);
        count.add();
        return result;
      } finally {
        pending.delete(mine);
        last = performance.now();
      }
    },
    async calm() {
      const until = performance.now() + patienceMs;
      const isCalm = (now: number): boolean => pending.size === 0 && now - last > PAUSE_MS;
      const mayBegin = (now: number): boolean => isCalm(now) || (now >= until && now - begun > ONE_BY_ONE_MS);
      while (!mayBegin(performance.now())) await later(LOOK_MS);
      begun = performance.now();
    },
  };
}

interface QueueCount {
  /** As counted last, and what was added since. */
  atLeast(now: number): number;
  add(): void;
}

function queueCount(store: Counted): QueueCount {
  let known = 0;
  let added = 0;
  let asked = Number.NEGATIVE_INFINITY;
  const ask = async (): Promise<void> => {
    added = 0;
    // Not to know is no reason to send people away.
    known = await store.countQueued().catch(() => 0);
  };
  return {
    atLeast(now) {
      if (now - asked > COUNTED_EVERY_MS) {
        asked = now;
        void ask();
      }
      return known + added;
    },
    add() {
      added += 1;
    },
  };
}

const TICK_MS = 100;

/** How late this process is with what it meant to do: requests that wait before anybody looked at them wait as long. */
function ownLag(): (now: number) => number {
  let due = performance.now() + TICK_MS;
  let worst = 0;
  const tick = (): void => {
    worst = Math.max(performance.now() - due, worst / 2);
    due = performance.now() + TICK_MS;
  };
  setInterval(tick, TICK_MS).unref();
  return (now) => Math.max(worst, now - due);
}

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
