import { usesOf, waitSentence } from './limits.ts';
import type { AuditEnd, DiagnosisRecord, LimitUse, OutgoingRequest, RequestWatch, UsecaseDeps } from './ports.ts';
import type { LimitName } from './trust-model.ts';

export interface Watch extends RequestWatch {
  /** Why the request that the person asked about was not sent; null: it was, or there was none. */
  readonly refusal: () => string | null;
  /** Keeps how the requests ended. Call it however the run ended. */
  end(): Promise<void>;
}

/**
 * Stands at the door of one run: counts what a request uses up and keeps an audit row, both before the request leaves. So a process that dies
 * on the way leaves a row without an end, never a request without a row.
 */
export function watchRequests(deps: Pick<UsecaseDeps, 'store' | 'limits' | 'tagKey'>, { id: diagnosisId, by }: DiagnosisRecord): Watch {
  const spent = new Set<string>();
  const shown = new Set<string>();
  const allowed = new Set<string>();
  const ends: AuditEnd[] = [];
  let first: string | null = null;
  let refusal: string | null = null;

  /** What this run has not counted yet. Of its credentials only the first one at each server is the person's: what follows are our own variations. */
  const newUses = (request: OutgoingRequest): readonly LimitUse[] => {
    const place = `${request.host}:${request.port}`;
    const isVariation = shown.has(place);
    return usesOf(deps, { by, diagnosisId }, request).filter(
      ({ name, key, item }) => !spent.has(`${key} ${item}`) && !(name === 'credentials' && isVariation),
    );
  };

  const refuse = (request: OutgoingRequest, name: LimitName, sentence: string): string => {
    const place = `${request.host}:${request.port}`;
    // A limit that ran out on the way costs an experiment, not the answer.
    if (request.purpose === 'target' && place === first && !allowed.has(`${place} ${name}`)) refusal ??= sentence;
    return sentence;
  };

  const before = async (request: OutgoingRequest): Promise<string | null> => {
    const { id, method, scheme, host, port, purpose, credential } = request;
    const place = `${host}:${port}`;
    if (purpose === 'target') first ??= place;
    if (refusal !== null) return refusal;
    const uses = newUses(request);
    const usedUp = await deps.store.transaction(async (tx) => {
      const problem = uses.length === 0 ? null : await tx.spend(by.teamId, uses);
      if (problem === null)
        await tx.insertAudit({ id, teamId: by.teamId, userId: by.userId, diagnosisId, method, scheme, host, port, purpose });
      return problem;
    });
    if (usedUp !== null) return refuse(request, usedUp.name, waitSentence(usedUp));
    if (credential !== null) shown.add(place);
    for (const { name, key, item } of uses) {
      spent.add(`${key} ${item}`);
      allowed.add(`${place} ${name}`);
    }
    return null;
  };

  return {
    before,
    after: (end) => void ends.push(end),
    refusal: () => refusal,
    end: () => (ends.length === 0 ? Promise.resolve() : deps.store.transaction((tx) => tx.endAudit(ends))),
  };
}
