import type { Logger } from '@slack/bolt';
import { LogLevel } from '@slack/bolt';
import { scrubShapes } from '../secrets/redact.ts';
import type { EdgeLog } from './handler.ts';
import { cut } from './limits.ts';

const LONGEST = 300;

/**
 * Bolt's log lines in ours. At its level DEBUG Bolt prints whole payloads, and with them what a person pasted: dropped here whatever
 * level is set. Of the rest only plain words go on; objects (bodies, contexts) do not.
 */
export function quietLogger(log: EdgeLog): Logger {
  const say =
    (write: (fields: Readonly<Record<string, unknown>>, message: string) => void) =>
    (...parts: readonly unknown[]): void =>
      write({ from: 'bolt' }, wordsOf(parts));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: say((fields, message) => log.warn(fields, message)),
    error: say((fields, message) => log.error(fields, message)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

function wordsOf(parts: readonly unknown[]): string {
  const said = parts
    .map((part) => (typeof part === 'string' ? part : Error.isError(part) ? faultOf(part) : ''))
    .filter((part) => part !== '');
  return cut(scrubShapes(said.join(' ')), LONGEST);
}

/** The system's word, and the database's (SQLSTATE disk_full). */
const FULL_DISK = new Set(['ENOSPC', '53100']);

/** Kind of a fault, without its message: libraries quote what they were given. */
export function faultOf(error: unknown): string {
  if (!Error.isError(error)) return 'not an error';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (FULL_DISK.has(code)) return 'the disk is full';
  return [error.name, code].filter((part) => part !== '').join(' ');
}
