import { type AuditOptions, auditOptions } from '../cli/purpose.ts';
import { type Config, loadConfig } from '../config.ts';
import { printable } from '../report/printable.ts';
import { createStore } from '../storage/store.ts';
import type { AuditEntry } from '../usecases/ports.ts';
import { withDatabase } from './open-database.ts';

type Write = (line: string) => unknown;

const PAGE = 1_000;

/** `why401 audit [--since DATE] [--json]`: a line for each request that the bot sent, oldest first. */
export async function auditCommand(argv: readonly string[], write: Write = (line) => process.stdout.write(line)): Promise<void> {
  await writeAudit(loadConfig(), auditOptions(argv), write);
}

/** Throws as withDatabase does. */
export function writeAudit(config: Pick<Config, 'database'>, { since, json }: AuditOptions, write: Write): Promise<void> {
  return withDatabase(config, async (database) => {
    const store = createStore(database, () => Promise.reject(new Error('reading queues nothing')));
    const lineOf = json ? jsonLine : textLine;
    let after: string | null = null;
    do {
      const page: readonly AuditEntry[] = await store.audit({ since, after, limit: PAGE });
      for (const entry of page) write(`${lineOf(entry)}\n`);
      after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
    } while (after !== null);
  });
}

const jsonLine = ({ id: _id, at, ...entry }: AuditEntry): string => JSON.stringify({ at: at.toISOString(), ...entry });

/** 2026-11-21T10:00:00.000Z T1 U1 case d1 GET https://api.example.com:443 target 93.184.216.34 (public) 401 120 ms */
function textLine({ at, teamId, userId, diagnosisId, method, scheme, host, port, purpose, ...rest }: AuditEntry): string {
  const { address, allowedBy, outcome, status, ms } = rest;
  const who = `${teamId} ${userId ?? '-'} case ${diagnosisId ?? '-'}`;
  const where = `${method} ${scheme}://${host.includes(':') ? `[${host}]` : host}:${port} ${purpose}`;
  const how = `${address ?? 'not connected'}${allowedBy === null ? '' : ` (${allowedBy})`} ${status ?? outcome ?? 'unfinished'}`;
  return printable(`${at.toISOString()} ${who} ${where} ${how}${ms === null ? '' : ` ${ms} ms`}`);
}
