import { gunzipSync } from 'node:zlib';
import type { Diagnosis } from '../engine/index.ts';

export interface EvidenceHead {
  /** Null in the terminal. */
  readonly caseNumber: string | null;
  /** When the case was seen. */
  readonly at: Date;
}

/** Above this the facts stay packed: nobody reads so much, and Slack shows less of it. */
const READABLE = 120_000;

/**
 * A case as a file without secrets: a short head for eyes, then the facts from which `why401 - < file` judges again.
 * Null where the diagnosis carries no facts.
 */
export function evidenceFileText(diagnosis: Diagnosis, { caseNumber, at }: EvidenceHead): string | null {
  const { facts } = diagnosis;
  if (facts === undefined) return null;
  const plain = gunzipSync(Buffer.from(facts, 'base64')).toString('utf8');
  const file = {
    why401: 'evidence file',
    version: 1,
    ...(caseNumber === null ? {} : { case: caseNumber }),
    at: at.toISOString(),
    verdict: verdictOf(diagnosis),
    request: diagnosis.request === null ? null : `${diagnosis.request.method} ${diagnosis.request.url}`,
    answer: diagnosis.response === null ? null : `${diagnosis.response.status} ${diagnosis.response.statusText}`.trim(),
    refusedBy: diagnosis.refusedBy,
    judgeAgain: 'why401 - < this-file',
    secrets: 'Each secret is hidden as ‹kind #tag›. Names of hosts, paths and claims are not.',
    facts: plain.length > READABLE ? facts : JSON.parse(plain),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function verdictOf({ causes }: Diagnosis): string {
  const [cause] = causes;
  if (cause === undefined) return 'no cause was found';
  return `${cause.title} (${cause.id}, ${cause.proven ? 'proven' : `likelihood ${cause.likelihood}`})`;
}
