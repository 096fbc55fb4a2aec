import { Worker } from 'node:worker_threads';

/** Longer than anything that this process does in one go, start included. */
const LIMIT_MS = 30_000;
const BEAT_MS = 1_000;

/**
 * Ends this process when its event loop stands still: nothing in it could say so or stop any more, and whoever looks after it starts it again. (An embedded
 * database that cannot write its log does not return.) Looks are counted, not time: a machine that slept, or a stopped process, is not a fault.
 */
export function endAtStandstill(limitMs = LIMIT_MS): () => Promise<void> {
  const beats = new Int32Array(new SharedArrayBuffer(4));
  const looks = Math.max(2, Math.round(limitMs / BEAT_MS));
  const watcher = new Worker(WATCH, {
    eval: true,
    workerData: { beats, looks, everyMs: BEAT_MS, pid: process.pid },
    execArgv: [],
    env: {},
    resourceLimits: SMALL,
  });
  watcher.unref();
  // Without the watcher the bot works as before.
  watcher.on('error', () => undefined);
  const timer = setInterval(() => Atomics.add(beats, 0, 1), BEAT_MS / 2);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await watcher.terminate();
  };
}

const SMALL = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 1, stackSizeMb: 1 };

/** The threads' own standard error goes through the loop that stands still, so this one writes to the descriptor. */
const WATCH = `
const { workerData: { beats, looks, everyMs, pid } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const asleep = new Int32Array(new SharedArrayBuffer(4));
let seen = -1;
let same = 0;
for (;;) {
  Atomics.wait(asleep, 0, 0, everyMs);
  const beat = Atomics.load(beats, 0);
  same = beat === seen ? same + 1 : 0;
  seen = beat;
  if (same < looks) continue;
  try {
    writeSync(2, 'why401: nothing moved for ' + Math.round(looks * everyMs / 1000) + ' s (is the disk full?), so this process ends; start it again. Nothing that was acknowledged is lost.\\n');
  } catch {}
  process.kill(pid, 'SIGKILL');
}
`;
