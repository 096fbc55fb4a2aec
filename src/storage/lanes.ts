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
  let looking = false;
  let inARow = 0;
  const begin = (lane: Lane): void => {
    const next = waiting[lane].shift();
    if (next === undefined) return;
    taken = true;
    inARow = lane === 'ahead' ? inARow + 1 : 0;
    next();
  };
  const mayOvertake = (): boolean => waiting.ahead.length > 0 && (inARow < IN_A_ROW || waiting.behind.length === 0);
  // The embedded database answers without ever leaving this turn of the event loop: jobs that follow each other would keep
  // out whoever just arrives at a socket. One turn before each lets the arrived overtake.
  const look = (): void => {
    if (looking) return;
    looking = true;
    setImmediate(() => {
      looking = false;
      if (!taken) begin(mayOvertake() ? 'ahead' : 'behind');
    });
  };
  const pass = (): void => {
    if (taken) return;
    if (mayOvertake()) begin('ahead');
    else if (waiting.behind.length > 0) look();
  };
  const run = async <Result>(lane: Lane, work: () => Promise<Result>): Promise<Result> => {
    await new Promise<void>((resolve) => {
      waiting[lane].push(resolve);
      pass();
    });
    try {
      return await work();
    } finally {
      taken = false;
      pass();
    }
  };
  return { run };
}
