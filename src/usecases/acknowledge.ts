import { type ChangeDeps, type ChangeInput, type ChangeResult, changeEscalation } from './change-escalation.ts';

/** open or snoozed → acknowledged. A late one never reopens what is resolved. */
export const acknowledgeEscalation = (deps: ChangeDeps, input: ChangeInput): Promise<ChangeResult> =>
  changeEscalation(deps, input, { kind: 'acknowledged', by: input.by.userId }, (tx) => tx.acknowledge(input.escalationId, input.by.userId));

/** "Still on it": the clock of an acknowledged one begins anew. */
export const stillOnIt = (deps: ChangeDeps, input: ChangeInput): Promise<ChangeResult> =>
  changeEscalation(deps, input, { kind: 'still-on-it', by: input.by.userId }, (tx) => tx.renew(input.escalationId, null));

/** acknowledged or snoozed → open, for somebody else to take. */
export const handBack = (deps: ChangeDeps, input: ChangeInput): Promise<ChangeResult> =>
  changeEscalation(deps, input, { kind: 'handed-back', by: input.by.userId }, (tx) => tx.release(input.escalationId, null));
