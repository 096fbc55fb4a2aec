// The bot in a process of its own that shows its memory on demand: node --expose-gc heap-bot.ts <folder for snapshots>
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { getHeapSnapshot } from 'node:v8';
import type { Worker } from 'node:worker_threads';
import { startServe } from '../../src/bin/serve.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';

const folder = process.argv[2] ?? '.';
const threads: Worker[] = [];
process.on('worker', (thread) => threads.push(thread));

const config = readConfig(process.env);
const served = await startServe({ config, role: 'all', log: createLog({ level: 'silent' }) });

process.on('message', async (wish) => {
  if (wish === 'stop') return served.stop().then(() => process.exit(0));
  globalThis.gc?.();
  const heaps = [getHeapSnapshot(), ...(await Promise.all(threads.map((thread) => thread.getHeapSnapshot())))];
  const files = heaps.map((_, index) => join(folder, `${index}.heapsnapshot`));
  for (const [index, heap] of heaps.entries()) await pipeline(heap, createWriteStream(files[index] ?? ''));
  process.send?.({ files });
});
process.send?.({ url: served.url });
