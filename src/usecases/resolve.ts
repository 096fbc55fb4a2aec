import { type ChangeResult, changeEscalation } from './acknowledge.ts';
import type { Person, Store } from './ports.ts';

/** open or acknowledged → resolved; a second click is told who was first. */
export function resolveEscalation(
  deps: { readonly store: Store },
  input: { readonly escalationId: string; readonly by: Person },
): Promise<ChangeResult> {
  return changeEscalation(deps.store, input, 'resolved', (tx) => tx.resolve(input.escalationId, input.by.userId));
}
