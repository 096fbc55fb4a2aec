import type { Escalation, Person, Store, StoreTransaction } from './ports.ts';

/** `lost`: it was not in a state to be changed; `escalation` says how it stands and who was first. */
export type ChangeResult = { readonly kind: 'done' | 'lost'; readonly escalation: Escalation } | { readonly kind: 'not-found' };

type Change = 'acknowledged' | 'resolved';
type Input = { readonly escalationId: string; readonly by: Person };
const PARTS = ['card', 'thread', 'reporter'] as const;

/** open → acknowledged; the database decides who was first. What is to be told is queued in the same transaction. */
export function acknowledgeEscalation(deps: { readonly store: Store }, input: Input): Promise<ChangeResult> {
  return changeEscalation(deps.store, input, 'acknowledged', (tx) => tx.acknowledge(input.escalationId, input.by.userId));
}

/** Shared with resolve.ts. */
export async function changeEscalation(
  store: Store,
  { escalationId, by }: Input,
  change: Change,
  move: (tx: StoreTransaction) => Promise<Escalation | null>,
): Promise<ChangeResult> {
  const before = await store.findEscalation(escalationId);
  if (before === null || before.teamId !== by.teamId) return { kind: 'not-found' };
  const moved = await store.transaction(async (tx) => {
    const escalation = await move(tx);
    if (escalation !== null) for (const part of PARTS) await tx.enqueue('tell-escalation', { escalationId, change, part });
    return escalation;
  });
  if (moved !== null) return { kind: 'done', escalation: moved };
  return { kind: 'lost', escalation: (await store.findEscalation(escalationId)) ?? before };
}
