import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PostNotes } from '../usecases/ports.ts';

/** The newest are kept: a job that a kill broke off is begun again within seconds of the next start. */
const KEPT = 1_000;
const LONGEST_FILE = 256 * 1024;
const LINE = /^([\w .:-]{1,200})(?:\t([\w.:-]{0,64}))?$/;

/**
 * Notes in memory and, where there is a data folder, in a file of lines (`key⇥ts`; a key alone takes it back). Written synchronously: what the
 * kernel has outlives a SIGKILL, and between Slack's taking a post and the note of it lies no turn of the event loop. Keys and ts are ids, nothing of a case.
 * @param dir the locked data folder; null: memory only (on PostgreSQL another process may take the job over)
 * @param onFault hears once that the file cannot be written: posts go on, a kill may repeat one
 */
export function openPostNotes(dir: string | null, onFault: (error: unknown) => void = () => undefined): PostNotes {
  const file = dir === null ? null : openFile(join(dir, 'posts'), onFault);
  const notes = new Map<string, string>(file?.lines);
  const keep = (key: string, ts: string): void => {
    // The newest are last.
    notes.delete(key);
    notes.set(key, ts);
    const [oldest] = notes.keys();
    if (notes.size > KEPT && oldest !== undefined) notes.delete(oldest);
    file?.append(`${key}\t${ts}\n`, notes);
  };
  return {
    of: (key) => notes.get(key) ?? null,
    handedOver: (key) => keep(key, ''),
    taken: keep,
    forget(key) {
      if (notes.delete(key)) file?.append(`${key}\n`, notes);
    },
  };
}

interface NotesFile {
  readonly lines: ReadonlyMap<string, string>;
  append(line: string, all: ReadonlyMap<string, string>): void;
}

function openFile(path: string, onFault: (error: unknown) => void): NotesFile {
  let length = Number.POSITIVE_INFINITY;
  let broken = false;
  const lines = read(path);
  const orTold = (write: () => void): void => {
    try {
      write();
      broken = false;
    } catch (error) {
      if (!broken) onFault(error);
      broken = true;
    }
  };
  return {
    lines,
    append: (line, all) =>
      orTold(() => {
        if (length + line.length > LONGEST_FILE) length = rewrite(path, all);
        else {
          appendFileSync(path, line, { mode: 0o600 });
          length += line.length;
        }
      }),
  };
}

function rewrite(path: string, all: ReadonlyMap<string, string>): number {
  const text = [...all].map(([key, ts]) => `${key}\t${ts}\n`).join('');
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return text.length;
}

/** What a power cut left half is no note. */
function read(path: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const line of textOf(path).split('\n').slice(0, -1)) {
    const [, key, ts] = LINE.exec(line) ?? [];
    if (key === undefined) continue;
    notes.delete(key);
    if (ts !== undefined) notes.set(key, ts);
  }
  return new Map([...notes].slice(-KEPT));
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
