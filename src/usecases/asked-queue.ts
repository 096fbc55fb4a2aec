/** Puts what was taken in on the queue, behind its acknowledgement: the stored question is what outlives a kill, its job can be made at any time. */
export interface AskedQueue {
  add(diagnosisId: string): void;
  /** Queues what a killed process stored and nobody queued: all that wait, or those that wait for so long that no living process has them. An id that has its job gets no second one. */
  sweep(which: 'all' | 'forgotten'): Promise<void>;
  /** Queues what waits; what cannot be queued now is swept up by the next life. */
  close(): Promise<void>;
}

export interface AskedQueueInput {
  /** One statement for all of them. */
  readonly enqueue: (diagnosisIds: readonly string[]) => Promise<void>;
  /** Ids of questions that nobody has answered for so many seconds, the oldest first. */
  readonly waiting: (seconds: number, limit: number) => Promise<readonly string[]>;
}

/** Questions that follow each other so closely are a flood, and are queued together. */
const FLOOD_MS = 100;
const TOGETHER_MS = 250;
const AGAIN_MS = 2_000;
const MOST_AT_ONCE = 200;
/** More than the intake lets wait. */
const MOST_IN_ALL = 10_000;
/** No living process leaves one so long. */
const FORGOTTEN_SECONDS = 30;

export function createAskedQueue({ enqueue, waiting }: AskedQueueInput): AskedQueue {
  let ids: string[] = [];
  let last = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;
  const plan = (ms: number): void => {
    timer ??= setTimeout(() => void flush().catch(() => plan(AGAIN_MS)), ms);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    while (ids.length > 0) {
      const some = ids.slice(0, MOST_AT_ONCE);
      await enqueue(some);
      const done = new Set(some);
      ids = ids.filter((id) => !done.has(id));
    }
  };
  return {
    add(diagnosisId) {
      const now = performance.now();
      if (!ids.includes(diagnosisId)) ids.push(diagnosisId);
      plan(now - last < FLOOD_MS ? TOGETHER_MS : 0);
      last = now;
    },
    async sweep(which) {
      const found = which === 'all' ? await waiting(0, MOST_IN_ALL) : await waiting(FORGOTTEN_SECONDS, MOST_AT_ONCE);
      for (let from = 0; from < found.length; from += MOST_AT_ONCE) await enqueue(found.slice(from, from + MOST_AT_ONCE));
    },
    async close() {
      await flush();
      clearTimeout(timer);
    },
  };
}
