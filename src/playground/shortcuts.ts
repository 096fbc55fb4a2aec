import type { BotLine } from './bot-line.ts';
import { type Outcome, outcome } from './outcome.ts';
import { channelLabel, messageOutput, userLabel } from './output.ts';
import type { Person } from './people.ts';
import { visible } from './place.ts';
import type { Slack } from './slack.ts';

/** A shortcut without a place: a trigger, no channel, no response_url (interactivity/implementing-shortcuts). */
export async function globalShortcut(line: BotLine, person: Person, callbackId: string): Promise<Outcome> {
  const { slack } = line;
  const receipt = await line.interact({
    type: 'shortcut',
    callback_id: callbackId,
    user: userLabel(person, slack),
    trigger_id: slack.triggers.issue(person.id),
    action_ts: stamp(slack),
  });
  return outcome(receipt);
}

/**
 * A shortcut on a message, with all of the message in it.
 * @throws Error on an ephemeral message, which has no such menu in Slack, or one that the person does not see
 */
export async function messageShortcut(line: BotLine, person: Person, callbackId: string, messageTs: string): Promise<Outcome> {
  const { slack } = line;
  const message = visible(slack, person, messageTs);
  if (message.onlyFor !== undefined) throw new Error('an ephemeral message has no shortcuts');
  const { threadTs, channelId } = message;
  const channel = slack.world.channel(channelId);
  const path = slack.responseUrls.issue({ personId: person.id, channelId, ...(threadTs === undefined ? {} : { threadTs }) });
  const receipt = await line.interact({
    type: 'message_action',
    callback_id: callbackId,
    user: userLabel(person, slack),
    ...(channel ? { channel: channelLabel(channel) } : {}),
    message: messageOutput(message, slack),
    message_ts: message.ts,
    response_url: slack.origin + path,
    trigger_id: slack.triggers.issue(person.id),
    action_ts: stamp(slack),
  });
  return outcome(receipt);
}

const stamp = ({ world }: Slack): string => (world.now() / 1000).toFixed(6);
