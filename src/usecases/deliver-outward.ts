import type { JobContext, JobDeps, Jobs } from './ports.ts';

/** Sends one delivery; the last try that fails makes it a dead letter, which `settings` shows. */
export async function deliverOutward(deps: JobDeps, { deliveryId }: Jobs['deliver-outward'], context: JobContext): Promise<void> {
  const { store, outward } = deps;
  const delivery = await store.findDelivery(deliveryId);
  if (delivery === null || delivery.state !== 'pending' || outward === undefined) return;
  const escalation = await store.findEscalation(delivery.escalationId);
  const record = escalation === null ? null : await store.findDiagnosis(escalation.diagnosisId);
  if (escalation === null || record === null) return;
  const result = await outward.send(delivery, await store.settings(delivery.teamId), { escalation, record });
  const ended = result.kind === 'delivered' ? 'delivered' : result.kind === 'dead' || context.lastTry ? 'dead' : 'pending';
  const problem = result.kind === 'delivered' ? null : result.problem;
  await store.transaction((tx) => tx.noteDelivery(delivery.id, { state: ended, problem }));
  // The queue repeats what throws.
  if (ended === 'pending') throw new Error('an outward delivery is to be tried again');
  if (ended === 'dead') deps.note('an outward delivery is dead', { deliveryId, target: delivery.target });
}
