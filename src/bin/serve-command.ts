import type { Role } from '../cli/purpose.ts';
import { loadConfig } from '../config.ts';
import { createLog } from '../log.ts';
import { startServe } from './serve.ts';
import { endAtStandstill } from './standstill.ts';

/** `why401 serve`: reads the environment, starts the bot, and drains it on SIGTERM or SIGINT. */
export async function serveCommand(role: Role): Promise<void> {
  const config = loadConfig();
  const log = createLog({ level: config.logLevel });
  const running = await startServe({ config, role, log });
  // Not before: a database that was killed may take its time to put itself in order.
  endAtStandstill();
  stopOnSignals([running]);
}

/** Something with an end; `stop` has its own time limit. */
export interface Running {
  stop(): Promise<void>;
}

/** Ctrl-C reaches the whole process group, and the launcher passes it on: that is one wish, said twice. */
const ONE_WISH_MS = 1000;

/** Stops each in turn and ends the process. A second signal, later than the echo of the first, does not wait. */
export function stopOnSignals(parts: readonly Running[]): void {
  let since: number | null = null;
  const stop = async (): Promise<void> => {
    if (since !== null && performance.now() - since < ONE_WISH_MS) return;
    if (since !== null) process.exit(1);
    since = performance.now();
    for (const part of parts) await part.stop();
    process.exit(0);
  };
  // A rejection becomes unhandled and so main.ts's one line and exit status 1.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}
