import type { Diagnosis } from '../../src/engine/index.ts';
import type { DiagnosisRecord, Escalation, EscalationChange } from '../../src/usecases/ports.ts';
import { diagnosisOf } from '../support/diagnosis.ts';

export function recordOf(diagnosis: Diagnosis | null, change: Partial<DiagnosisRecord> = {}): DiagnosisRecord {
  return {
    id: '7f3a0000-0000-8000-a000-000000000001',
    caseNumber: '7F3A',
    by: { teamId: 'T1', userId: 'U0ADA' },
    channelId: 'C0GENERAL',
    threadTs: null,
    state: diagnosis === null ? 'failed' : 'answered',
    sealed: null,
    sealedReply: null,
    diagnosis,
    problem: diagnosis === null ? 'That is no URL.' : null,
    previousId: null,
    createdAt: new Date(0),
    finishedAt: new Date(0),
    deliveredAt: null,
    ...change,
  };
}

export function escalationOf(change: Partial<Escalation> = {}): Escalation {
  return {
    id: 'e5ca0000-0000-8000-a000-000000000001',
    diagnosisId: '7f3a0000-0000-8000-a000-000000000001',
    teamId: 'T1',
    reporterId: 'U0ADA',
    channelId: 'C0DEVOPS',
    groupId: null,
    fingerprint: null,
    revision: 0,
    fileDone: false,
    snoozedBy: null,
    snoozedUntil: null,
    snoozeReason: null,
    resolution: null,
    reopenedAt: null,
    reminders: 0,
    people: 1,
    hosts: 1,
    severity: 'normal',
    note: null,
    state: 'open',
    rootTs: '1.2',
    evidenceTs: null,
    acknowledgedBy: null,
    acknowledgedAt: null,
    resolvedBy: null,
    resolvedAt: null,
    createdAt: new Date(1_790_000_000_000),
    ...change,
  };
}

export const changeOf = (kind: EscalationChange['kind'], change: Partial<EscalationChange> = {}): EscalationChange => ({
  id: 'c0de0000-0000-8000-a000-000000000001',
  escalationId: 'e5ca0000-0000-8000-a000-000000000001',
  kind,
  by: 'U0GRACE',
  at: new Date(1_790_000_100_000),
  text: null,
  diagnosisId: null,
  ...change,
});

const fix = (audience: 'user' | 'developer' | 'owner', text = 'Do this one thing.') => ({ audience, effort: 'easy', text }) as const;
const cause = (title: string, text: string, fixes: Diagnosis['causes'][number]['fixes']): Diagnosis['causes'][number] => ({
  id: 'token-expired',
  likelihood: 'high',
  score: 0.9,
  proven: false,
  title,
  evidence: [{ text, probe: 'input' }],
  fixes,
});

/** A diagnosis in which every foreign string is `text`, and every list is long. */
export function filledWith(text: string, times = 60): Diagnosis {
  const many = <Item>(item: Item): readonly Item[] => Array.from({ length: times }, () => item);
  return diagnosisOf({
    causes: [cause('The token has expired', text, many(fix('user', text))), ...many(cause(text, text, [fix('owner', text)])).slice(0, 4)],
    refusedBy: { layer: 'gateway', product: text },
    experiments: many({ name: text, changed: text, status: 401, sameAsGiven: true }),
    request: { method: 'GET', url: text, headers: many([text, text] as const), body: text, complete: false },
    response: { status: 401, statusText: text, headers: many([text, text] as const), body: text, source: 'pasted' },
    token: {
      kind: 'JWT',
      header: { kid: text },
      claims: { sub: text, exp: 1_790_000_000, [text]: { deep: text } },
      signature: 'unchecked',
      signatureWhy: text,
    },
    probes: many({ id: 'token-claims', outcome: 'failed', why: text, ms: 12 }),
    repair: text,
    nextEvidence: text,
    input: { format: 'curl', understood: many(text), ignored: many(text) },
  });
}

export const fixedBy = (...audiences: readonly ('user' | 'developer' | 'owner')[]): Diagnosis =>
  diagnosisOf({
    causes: [
      {
        ...cause(
          'The token has expired',
          '"exp" has passed',
          audiences.map((audience) => fix(audience)),
        ),
        // A cause of which the edge knows nothing: only its steps tell who must act.
        id: 'some-new-cause',
      },
    ],
  });
