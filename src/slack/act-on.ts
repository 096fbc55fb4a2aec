import { adoptCard, type ChangeResult, findEscalation } from '../usecases/index.ts';
import type { Escalation } from '../usecases/ports.ts';
import type { ActionCall, Call } from './handler.ts';
import { channelWords } from './mrkdwn.ts';
import { groupMark } from './views/marks.ts';
import { goneMessage, lostMessage, mayNotActMessage } from './views/notices.ts';

/** The escalation a button or form names, if this person may act on it; else they are told and it is null. */
export async function actable(call: Call | ActionCall, escalationId: string): Promise<Escalation | null> {
  const escalation = await findEscalation(call.deps, { escalationId, by: call.person });
  if (escalation !== null && (await call.access.mayAct(call.person, escalation))) {
    return knowCard(call, escalation);
  }
  await call.ack();
  const words = await call.words();
  await call.tell(escalation === null ? goneMessage(words) : mayNotActMessage(words, whomToAsk(escalation)));
  return null;
}

/**
 * Killed between Slack's taking a card and its answer, we do not know where it stands: a press on it tells. Where a second one was posted
 * meanwhile, the one that was pressed goes away.
 */
async function knowCard(call: Call | ActionCall, escalation: Escalation): Promise<Escalation> {
  if (!('dropMessage' in call) || call.rootTs === null || call.channelId !== escalation.channelId) return escalation;
  if (escalation.rootTs === null) {
    await adoptCard(call.deps, escalation, call.rootTs);
    return { ...escalation, rootTs: call.rootTs };
  }
  if (call.rootTs !== escalation.rootTs) void call.dropMessage().catch(() => undefined);
  return escalation;
}

function whomToAsk({ groupId, channelId }: Escalation): string {
  if (groupId !== null) return groupMark(groupId);
  return channelId === null ? '' : channelWords(channelId);
}

/** Changes an escalation on behalf of a person who may. The card, its thread and the reporters are told by the queue. */
export async function actOn(
  call: Call | ActionCall,
  escalationId: string,
  change: () => Promise<ChangeResult>,
): Promise<ChangeResult | null> {
  if ((await actable(call, escalationId)) === null) return null;
  const result = await change();
  await call.ack();
  const words = await call.words();
  if (result.kind === 'not-found') await call.tell(goneMessage(words));
  // The same click may arrive twice: whoever was first was this person.
  if (result.kind === 'lost' && !isOwn(call, result.escalation)) await call.tell(lostMessage(words, result.escalation));
  return result;
}

function isOwn({ person: { userId } }: Call, { state, acknowledgedBy, snoozedBy, resolvedBy }: Escalation): boolean {
  const last = { open: null, acknowledged: acknowledgedBy, snoozed: snoozedBy, resolved: resolvedBy }[state];
  return last === userId;
}
