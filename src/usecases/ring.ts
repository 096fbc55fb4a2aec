import type { ChangeKind, Escalation, JobDeps, Jobs, Ring, StoreTransaction } from './ports.ts';
import { postLostCard } from './post-escalation.ts';
import { recordChange } from './record-change.ts';

type Move = (tx: StoreTransaction, id: string, revision: number) => Promise<Escalation | null>;

/** What each clock does; the database refuses where the state has moved on since it was set. */
const RINGS: Readonly<Record<Ring, { readonly kind: ChangeKind; readonly move: Move }>> = {
  remind: { kind: 'reminded', move: (tx, id, revision) => tx.remind(id, revision) },
  ask: { kind: 'asked', move: (tx, id, revision) => tx.renew(id, revision) },
  unanswered: { kind: 'handed-back', move: (tx, id, revision) => tx.release(id, revision) },
  wake: { kind: 'woken', move: (tx, id, revision) => tx.release(id, revision) },
};

export async function ringClock(deps: JobDeps, { escalationId, revision, ring }: Jobs['escalation-clock']): Promise<void> {
  if (ring === 'card') return postLostCard(deps, escalationId);
  const { kind, move } = RINGS[ring];
  await deps.store.transaction(async (tx) => {
    const escalation = await move(tx, escalationId, revision);
    if (escalation !== null) await recordChange(deps, tx, escalation, { kind, by: null });
  });
}
