import { type ChangeDeps, type ChangeInput, type ChangeResult, changeEscalation, findEscalation, hidden } from './change-escalation.ts';
import type { Escalation } from './ports.ts';
import { recordChange } from './record-change.ts';

/** Everything but resolved → resolved; `resolution` is what was done, in the person's words. */
export async function resolveEscalation(
  deps: ChangeDeps,
  input: ChangeInput & { readonly resolution?: string | null },
): Promise<ChangeResult> {
  const text = await hidden(deps, input.escalationId, input.resolution ?? null);
  const { userId } = input.by;
  return changeEscalation(deps, input, { kind: 'resolved', by: userId, text }, (tx) => tx.resolve(input.escalationId, userId, text));
}

/** What was done, told after the fact: the resolving itself must take one click. */
export async function explainResolution(deps: ChangeDeps, input: ChangeInput & { readonly resolution: string }): Promise<ChangeResult> {
  const text = await hidden(deps, input.escalationId, input.resolution);
  const change = { kind: 'explained', by: input.by.userId, text } as const;
  return changeEscalation(deps, input, change, async (tx) => (text === null ? null : tx.explain(input.escalationId, text)));
}

/**
 * resolved → open. `lost` with another escalation's state while a newer thread of the same fault is open: that one goes on.
 * `diagnosisId`: the case by which a reporter saw that it still fails.
 */
export async function reopenEscalation(
  deps: ChangeDeps,
  input: ChangeInput & { readonly reason?: string | null; readonly diagnosisId?: string },
): Promise<ChangeResult> {
  const text = await hidden(deps, input.escalationId, input.reason ?? null);
  const change = { kind: 'reopened', by: input.by.userId, text, diagnosisId: input.diagnosisId ?? null } as const;
  return changeEscalation(deps, input, change, (tx) => tx.reopen(input.escalationId));
}

export type OutcomeResult = { readonly kind: 'noted' | 'reopened'; readonly escalation: Escalation } | { readonly kind: 'not-found' };

/** A reporter tells how it ended for them: "Fixed for me" is a quiet line, "Still failing" opens a resolved one again. */
export async function reportOutcome(
  deps: ChangeDeps,
  input: ChangeInput & { readonly outcome: 'fixed' | 'still-failing' },
): Promise<OutcomeResult> {
  const before = await findEscalation(deps, input);
  if (before === null) return { kind: 'not-found' };
  if (input.outcome === 'still-failing') {
    const result = await reopenEscalation(deps, input);
    return result.kind === 'not-found' ? result : { kind: result.kind === 'done' ? 'reopened' : 'noted', escalation: result.escalation };
  }
  // Once for each time that it was resolved: after a reopening they are asked again.
  const ended = before.resolvedAt?.getTime() ?? 'open';
  await deps.store.transaction(async (tx) => {
    if (await tx.claim(input.by.teamId, `fixed ${input.escalationId} ${ended} ${input.by.userId}`))
      await recordChange(deps, tx, before, { kind: 'fixed', by: input.by.userId });
  });
  return { kind: 'noted', escalation: before };
}
