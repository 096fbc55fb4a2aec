import { existsSync } from 'node:fs';
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { Why401Error } from '../errors.ts';

const MB = 1_048_576;
/** A new database takes about 40 MB, and as much again for its log; one that was killed needs room to put itself in order. */
const NEEDED_MB = { anew: 128, again: 32 } as const;
const LOW_MB = 64;
const LOOK_MS = 10_000;

interface RoomLog {
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Free megabytes where `dir` is; null where the system does not say. */
export async function freeMb(dir: string): Promise<number | null> {
  const { bavail, bsize, blocks } = await statfs(dir).catch(() => ({ bavail: 0, bsize: 0, blocks: 0 }));
  // Some network folders have no size at all.
  return blocks === 0 ? null : Math.floor((bavail * bsize) / MB);
}

/**
 * Is there room for the embedded database? Without it, it neither opens nor says why.
 * @throws Why401Error 'disk-full' with how much is missing
 */
export async function checkRoom(dir: string): Promise<void> {
  // A folder that cannot be made fails where it is opened, which names the reason.
  await mkdir(dir, { recursive: true, mode: 0o700 }).catch(() => undefined);
  const needed = existsSync(join(dir, 'database')) ? NEEDED_MB.again : NEEDED_MB.anew;
  const free = await freeMb(dir);
  if (free === null || free >= needed) return;
  const hint = `Make room for at least ${needed} MB, or name a folder on another disk in WHY401_DATA_DIR; nothing that was acknowledged is lost meanwhile.`;
  throw new Why401Error('disk-full', `The disk of the data folder ${dir} is full: ${free} MB are left.`, hint);
}

/** Says in the log that the disk is getting full, before and while questions are refused for it. @returns ends it */
export function watchRoom(dir: string, log: RoomLog): () => Promise<void> {
  let was: 'roomy' | 'low' | 'full' = 'roomy';
  const look = async (): Promise<void> => {
    const free = await freeMb(dir);
    if (free === null) return;
    const is = free === 0 ? 'full' : free < LOW_MB ? 'low' : 'roomy';
    if (is === was) return;
    was = is;
    const fields = { dir, freeMb: free };
    if (is === 'roomy') log.info(fields, 'the disk of the data folder has room again');
    else if (is === 'low') log.error(fields, 'the disk of the data folder is almost full; make room');
    else log.error(fields, 'the disk of the data folder is full: what cannot be kept is refused, and its person told; make room');
  };
  const timer = setInterval(() => void look(), LOOK_MS);
  timer.unref();
  void look();
  return async () => clearInterval(timer);
}
