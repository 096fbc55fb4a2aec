export type Lane = 'ahead' | 'behind';

/** Turns on the one connection of the embedded database. */
export interface Lanes {
  /** Runs `work` alone. What a person waits for (`ahead`) overtakes what jobs do (`behind`), in order within each. */
  run<Result>(lane: Lane, work: () => Promise<Result>): Promise<Result>;
}

/** So many in a row go ahead of one that waits behind: jobs get slow under a flood, and never stand still. */
const IN_A_ROW = 8;

export function createLanes(): Lanes {
  const waiting: Readonly<Record<Lane, (() => void)[]>> = { ahead: [], behind: [] };
  let taken = false;
  let inARow = 0;
  const pass = (): void => {
    const lane = waiting.ahead.length > 0 && (inARow < IN_A_ROW || waiting.behind.length === 0) ? 'ahead' : 'behind';
    inARow = lane === 'ahead' ? inARow + 1 : 0;
    const begin = waiting[lane].shift();
    if (begin === undefined) taken = false;
    else begin();
  };
  const take = (lane: Lane): Promise<void> => {
    if (taken) return new Promise((resolve) => waiting[lane].push(resolve));
    taken = true;
    return Promise.resolve();
  };
  const run = async <Result>(lane: Lane, work: () => Promise<Result>): Promise<Result> => {
    await take(lane);
    try {
      return await work();
    } finally {
      pass();
    }
  };
  return { run };
}
