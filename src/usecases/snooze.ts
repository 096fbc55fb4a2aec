import { type ChangeDeps, type ChangeInput, type ChangeResult, changeEscalation, hidden } from './change-escalation.ts';

/** Minutes that may be chosen: half an hour to three days. */
export const SNOOZE_MINUTES = [30, 60, 240, 1_440, 4_320] as const;
export type SnoozeMinutes = (typeof SNOOZE_MINUTES)[number];

/** open or acknowledged → snoozed: no reminder until then. It ends by itself at its time, when it gets worse, or when somebody takes or resolves it. */
export async function snoozeEscalation(
  deps: ChangeDeps,
  input: ChangeInput & { readonly minutes: SnoozeMinutes; readonly reason: string | null },
): Promise<ChangeResult> {
  const { escalationId, by, minutes } = input;
  const text = await hidden(deps, escalationId, input.reason);
  const until = new Date(Date.now() + minutes * (deps.secondsPerMinute ?? 60) * 1000);
  return changeEscalation(deps, input, { kind: 'snoozed', by: by.userId, text }, (tx) => tx.snooze(escalationId, by.userId, until, text));
}
