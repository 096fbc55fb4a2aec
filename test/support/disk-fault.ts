import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own, small enough to be filled to its last byte. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes what is free, but for `leaving` bytes. */
  fill(leaving?: number): void;
  /** Gives it back. */
  makeRoom(): void;
  remove(): void;
}

/** @returns null where this user may not mount anything */
export function smallDisk(megabytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'why401-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0700`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    rmdirSync(folder);
    return null;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill(leaving = 0) {
      for (const size of [1_048_576, 65_536, 4_096]) appendUntil(ballast, size, () => freeOf(folder) - size >= leaving);
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', folder]);
      rmdirSync(folder);
    },
  };
}

function appendUntil(path: string, size: number, mayGoOn: () => boolean): void {
  const block = Buffer.alloc(size);
  while (mayGoOn()) appendFileSync(path, block);
}

function freeOf(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
