import { randomBytes } from 'node:crypto';
import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Why401Error } from '../errors.ts';
import { keysOf } from '../secrets/seal.ts';

const pathIn = (dir: string): string => join(dir, 'secret');
const freshKey = (): string => randomBytes(32).toString('base64');

/**
 * The secret of an embedded installation: made once and kept beside its database, readable by its owner only (0600). While keys change it is
 * two, the new one first. Call it while the folder is locked.
 */
export async function keptSecret(dir: string): Promise<string> {
  const path = pathIn(dir);
  const made = freshKey();
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  const kept = (await readFile(path, 'utf8')).trim();
  const keys = keysOf(kept);
  if (keys.length > 0 && keys.every((key) => Buffer.from(key, 'base64').length >= 32)) return kept;
  throw new Why401Error(
    'wrong-secret',
    `The file ${path} does not hold 32 bytes in Base64.`,
    'Restore it; if it is lost, delete the file and run why401 rotate-secret --lost.',
  );
}

/** Puts a new key before the kept one, unless a change of keys was broken off: then its new key is taken up again. */
export async function addKey(dir: string): Promise<string> {
  const kept = await keptSecret(dir);
  if (keysOf(kept).length > 1) return kept;
  const both = `${freshKey()},${kept}`;
  await replace(dir, both);
  return both;
}

/** Everything is sealed with the newest key: the others are forgotten. */
export async function dropOldKeys(dir: string): Promise<void> {
  const [newest = ''] = keysOf(await keptSecret(dir));
  await replace(dir, newest);
}

/** A file is either the old one or the new one, also after a loss of power. */
async function replace(dir: string, secret: string): Promise<void> {
  const draft = `${pathIn(dir)}.new`;
  await writeFile(draft, `${secret}\n`, { mode: 0o600, flush: true });
  await rename(draft, pathIn(dir));
  const folder = await open(dir, 'r');
  await folder.sync().finally(() => folder.close());
}

const isTaken = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
