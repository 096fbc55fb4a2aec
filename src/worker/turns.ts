/** At most `places` holders at once; the others wait in order. */
export interface Turns {
  /** Resolves with the release. Rejects with the signal's reason when it aborts while waiting. */
  take(signal: AbortSignal): Promise<() => void>;
}

export function createTurns(places: number): Turns {
  let free = places;
  const waiting = new Set<() => void>();
  const release = (): void => {
    free += 1;
    const [next] = waiting;
    next?.();
  };
  const take = async (signal: AbortSignal): Promise<() => void> => {
    signal.throwIfAborted();
    while (free === 0) await turn(waiting, signal);
    free -= 1;
    return release;
  };
  return { take };
}

function turn(waiting: Set<() => void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => () => {
      waiting.delete(mine);
      signal.removeEventListener('abort', aborted);
      settle();
    };
    const mine = end(resolve);
    const aborted = end(() => reject(signal.reason));
    waiting.add(mine);
    signal.addEventListener('abort', aborted, { once: true });
  });
}
