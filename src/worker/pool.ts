import { setTimeout as wait } from 'node:timers/promises';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { DiagnosisRunner, RequestWatch, RunResult } from '../usecases/ports.ts';
import { attendGate } from './gate.ts';
import { GRACE_MS, INPUT_LIMIT, MEMORY_LIMIT_MB, TIME_LIMIT_MS } from './settings.ts';
import type { Answer, Task, ThreadSettings } from './task.ts';
import { createTurns } from './turns.ts';

export interface PoolOptions {
  readonly allowNetworks: readonly string[];
  /** WHY401_BLOCK_HOSTS; absent: none. */
  readonly blockHosts?: readonly string[];
  readonly own: readonly string[];
  readonly tagKey: Uint8Array;
  /** File or folder of the operator's own signatures; absent: none. */
  readonly operatorSignatures?: string | null;
  /** Default 2: one diagnosis has a thread to itself. */
  readonly threads?: number;
  readonly timeLimitMs?: number;
  readonly graceMs?: number;
  readonly memoryLimitMb?: number;
  /** Hears why a thread ended that no limit stopped. */
  readonly onFault?: (error: unknown) => void;
  /** Another thread file, for tests of the limits. */
  readonly file?: string;
}

// Strings are not rewritten by the build, so the file's own ending tells which one runs.
const THREAD = new URL(import.meta.url.endsWith('.ts') ? './thread.ts' : './thread.js', import.meta.url).href;

const DRAIN_MS = 1_000;

const TOO_LONG = `This is more than ${Math.round(INPUT_LIMIT / 1024)} KB. Send the failing request and its answer alone.`;
const TOO_SLOW = 'The diagnosis was stopped because it took longer than its limit. Send less, or try the same with why401 in a terminal.';
const TOO_BIG =
  'The diagnosis was stopped because it needed more memory than its limit. Send less: the failing request and its answer alone.';
const DIED = 'The diagnosis ended without an answer because of a fault of this bot. Send less, or tell whoever runs it.';

/**
 * Threads with hard limits: a task that hangs or bloats costs its thread, not the process. Each `run` waits for a free thread
 * first, so the limit is for the work and not for the queue.
 */
export function createPool(options: PoolOptions): DiagnosisRunner {
  const { threads = 2, timeLimitMs = TIME_LIMIT_MS, graceMs = GRACE_MS, memoryLimitMb = MEMORY_LIMIT_MB, file = THREAD } = options;
  const { allowNetworks, blockHosts = [], own, tagKey, operatorSignatures = null } = options;
  const settings: ThreadSettings = { timeLimitMs, allowNetworks, blockHosts, own, tagKey, operatorSignatures };
  const pool = new Piscina<Task, Answer>({
    filename: file,
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb },
    // Between tasks the thread must come round: asleep in Atomics.wait it would not close its end of the gate (1 s a diagnosis).
    atomics: 'disabled',
    workerData: settings,
    // The variables of the bot (tokens, its secret) are no business of a thread that reads strangers' input.
    env: {},
  });
  // A thread that dies between tasks is replaced by piscina; without a listener its error would end the process.
  pool.on('error', () => undefined);
  const turns = createTurns(threads);

  const run = async (task: Task, signal: AbortSignal, watch?: RequestWatch): Promise<RunResult> => {
    if (task.text.length > INPUT_LIMIT) return { kind: 'problem', problem: TOO_LONG };
    const done = await turns.take(signal);
    const limit = AbortSignal.timeout(timeLimitMs + graceMs);
    const gate = watch === undefined ? null : openGate(watch);
    try {
      const watched = gate === null ? task : { ...task, gate: gate.theirs };
      const transferList = gate === null ? [] : [gate.theirs];
      const answer = await pool.run(watched, { signal: AbortSignal.any([signal, limit]), transferList });
      const { secretKinds = [] } = answer;
      return answer.ok
        ? { kind: 'diagnosis', diagnosis: answer.diagnosis, secretKinds }
        : { kind: 'problem', problem: answer.problem, secretKinds };
    } catch (error) {
      signal.throwIfAborted();
      const problem = problemOf(error, limit);
      if (problem === DIED) options.onFault?.(error);
      return { kind: 'problem', problem };
    } finally {
      await gate?.drained();
      done();
    }
  };
  return { run, close: () => pool.destroy() };
}

function openGate(watch: RequestWatch) {
  const { port1: ours, port2: theirs } = new MessageChannel();
  const over = attendGate(ours, watch);
  const drained = async (): Promise<void> => {
    await Promise.race([over, wait(DRAIN_MS, undefined, { ref: false })]);
    ours.close();
  };
  return { theirs, drained };
}

function problemOf(error: unknown, limit: AbortSignal): string {
  if (limit.aborted) return TOO_SLOW;
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? TOO_BIG : DIED;
}
