import { createHash, randomUUID } from 'node:crypto';
import { BusyError } from './intake.ts';
import type { DiagnosisRecord, DiagnosisRequest, Person, ReplyTo, UsecaseDeps } from './ports.ts';

type Deps = Pick<UsecaseDeps, 'store' | 'sealer' | 'intake' | 'asked'>;

export interface RequestInput {
  readonly by: Person;
  readonly channelId: string | null;
  /** The thread of the message that is asked about. */
  readonly threadTs?: string | null;
  readonly request: DiagnosisRequest;
  /** What makes a repetition of the same request recognisable (a command's trigger_id, an event's event_id): it is queued once. */
  readonly requestKey?: string;
  /** The diagnosis that this one repeats. */
  readonly previousId?: string | null;
}

export interface Requested {
  readonly id: string;
  /** Four characters for people. */
  readonly caseNumber: string;
}

/**
 * Seals what the person asked and stores it: when this resolves, a crash loses nothing. Its job follows (asked-queue.ts).
 * Call it before acknowledging; it takes milliseconds.
 * @throws BusyError when too much waits already: nothing was kept
 */
export async function requestDiagnosis(deps: Deps, input: RequestInput): Promise<Requested> {
  const { intake } = deps;
  return intake === undefined ? keep(deps, input, () => false) : intake.admit((isLate) => keep(deps, input, isLate));
}

async function keep({ store, sealer, asked: queue }: Deps, input: RequestInput, isLate: () => boolean): Promise<Requested> {
  // Absent keys are left out of JSON.
  const { replyTo, ...asked } = input.request;
  const [sealed, sealedReply] = await Promise.all([sealer.seal(JSON.stringify(asked)), sealer.seal(JSON.stringify(replyTo))]);
  const id = input.requestKey === undefined ? randomUUID() : idFrom(`${input.by.teamId} ${input.requestKey}`);
  const caseNumber = id.slice(0, 4).toUpperCase();
  const { by, channelId, threadTs = null, previousId = null } = input;
  const record = { id, caseNumber, by, channelId, threadTs, previousId, sealed, sealedReply };
  await store.transaction(async (tx) => {
    const isNew = await tx.insertDiagnosis(record);
    if (isNew && queue === undefined) await tx.enqueue('diagnose', { diagnosisId: id }, { id });
    // The person is being told that nothing was kept: so it must not be.
    if (isLate()) throw new BusyError();
  });
  queue?.add(id);
  return { id, caseNumber };
}

export type RequestedAgain =
  | ({ readonly kind: 'queued' } & Requested)
  /** A secret of the request was deleted with its job, or it was no request: the person has to give it again. */
  | { readonly kind: 'needs-input'; readonly record: DiagnosisRecord }
  | { readonly kind: 'not-found' };

export interface AgainInput {
  readonly diagnosisId: string;
  readonly by: Person;
  readonly replyTo: ReplyTo;
  readonly requestKey?: string;
}

/** Runs a diagnosis again under the same choices, where the stored record holds the whole request (nothing had to be hidden). */
export async function requestAgain(deps: Deps, input: AgainInput): Promise<RequestedAgain> {
  const record = await deps.store.findDiagnosis(input.diagnosisId);
  if (record === null || record.by.teamId !== input.by.teamId) return { kind: 'not-found' };
  const { request, mayExperiment } = record.diagnosis ?? {};
  if (!request?.complete) return { kind: 'needs-input', record };
  const overlay = { method: request.method, headers: request.headers, ...(request.body === null ? {} : { body: request.body }) };
  const requested = await requestDiagnosis(deps, {
    by: input.by,
    channelId: record.channelId,
    threadTs: record.threadTs,
    request: { text: request.url, overlay, experiments: mayExperiment ?? true, replyTo: input.replyTo },
    previousId: record.id,
    ...(input.requestKey === undefined ? {} : { requestKey: input.requestKey }),
  });
  return { kind: 'queued', ...requested };
}

/** A UUID of version 8 (RFC 9562 §5.8): the same key gives the same id, so the primary key refuses the repetition. */
function idFrom(key: string): string {
  const hex = createHash('sha256').update(key).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
