import type { Delivery, JobDeps, Jobs, OutwardResult, OutwardStory, Store } from './ports.ts';

/** Seconds between two tries: 5, 10, 20 … 20 min. Other houses' outages last long; after two hours nobody waits for the news. */
const FIRST_PAUSE = 5;
const LONGEST_PAUSE = 1200;
const MOST_TRIES = 14;
/** Seconds until it is looked again whether an earlier message has ended. */
const TURN = 10;

/**
 * Sends one delivery. What is to be tried again is queued anew with its own pause (a Retry-After may ask for a longer one than the
 * queue's); the last try that fails makes it a dead letter, which `settings` shows. A message waits for the earlier ones of its
 * escalation and target: "acknowledged" must not overtake "opened". A kill between the answer and the commit sends it twice, under the
 * same id.
 */
export async function deliverOutward(deps: JobDeps, { deliveryId }: Jobs['deliver-outward']): Promise<void> {
  const { store, outward } = deps;
  const delivery = await store.findDelivery(deliveryId);
  if (delivery === null || delivery.state !== 'pending' || outward === undefined) return;
  if (await store.hasEarlierDelivery(deliveryId)) {
    await store.transaction((tx) => tx.enqueue('deliver-outward', { deliveryId }, { startAfterSeconds: scaled(deps, TURN) }));
    return;
  }
  const story = await storyOf(store, delivery);
  if (story === null) return;
  const result = await outward.send(delivery, await store.settings(delivery.teamId), story);
  await note(deps, delivery, result);
}

async function storyOf(store: Store, { escalationId }: Delivery): Promise<OutwardStory | null> {
  const escalation = await store.findEscalation(escalationId);
  const record = escalation === null ? null : await store.findDiagnosis(escalation.diagnosisId);
  return escalation === null || record === null ? null : { escalation, record };
}

async function note(deps: JobDeps, delivery: Delivery, result: OutwardResult): Promise<void> {
  const { id: deliveryId, target } = delivery;
  const state = stateAfter(delivery, result);
  const problem = result.kind === 'delivered' ? null : result.problem;
  const startAfterSeconds = scaled(deps, pauseAfter(delivery, result));
  await deps.store.transaction(async (tx) => {
    await tx.noteDelivery(deliveryId, { state, problem });
    if (state === 'pending') await tx.enqueue('deliver-outward', { deliveryId }, { startAfterSeconds });
  });
  if (state === 'dead') deps.note('an outward delivery is dead', { deliveryId, target });
}

function stateAfter({ attempts }: Delivery, { kind }: OutwardResult): Delivery['state'] {
  if (kind !== 'again') return kind;
  return attempts + 1 >= MOST_TRIES ? 'dead' : 'pending';
}

function pauseAfter({ attempts }: Delivery, result: OutwardResult): number {
  const asked = result.kind === 'again' ? (result.afterSeconds ?? 0) : 0;
  return Math.max(asked, Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** attempts));
}

const scaled = ({ secondsPerMinute = 60 }: JobDeps, seconds: number): number => (seconds * secondsPerMinute) / 60;
