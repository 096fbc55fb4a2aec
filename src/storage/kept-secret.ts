import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Why401Error } from '../errors.ts';

/**
 * The secret of an embedded installation: made once and kept beside its database, readable by its owner only (0600).
 * Call it while the folder is locked.
 */
export async function keptSecret(dir: string): Promise<string> {
  const path = join(dir, 'secret');
  const made = randomBytes(32).toString('base64');
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx', flush: true });
    return made;
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
  const kept = (await readFile(path, 'utf8')).trim();
  if (Buffer.from(kept, 'base64').length >= 32) return kept;
  throw new Why401Error(
    'wrong-secret',
    `The file ${path} does not hold 32 bytes in Base64.`,
    'Restore it, or delete it: requests that wait are lost then.',
  );
}

const isTaken = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST';
