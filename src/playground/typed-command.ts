import type { BotLine } from './bot-line.ts';
import type { Channel } from './model.ts';
import { type Outcome, outcome } from './outcome.ts';
import type { Person } from './people.ts';

interface Typed {
  readonly person: Person;
  readonly channel: Channel;
  readonly typed: string;
  /** The commands that the app has. */
  readonly commands: readonly string[];
}

const COMMAND = /^(\/\S+)(?:\s+([\s\S]*))?$/;

/** A slash command on its way: delivered, acknowledged within the limit, its inline answer shown; or Slackbot says what failed. */
export async function typedCommand(line: BotLine, { person, channel, typed, commands }: Typed): Promise<Outcome> {
  const { slack } = line;
  const tell = (text: string) => slack.world.post({ channelId: channel.id, userId: person.id, text, onlyFor: person.id, fromSlack: true });
  const [, command = '', text = ''] = COMMAND.exec(typed) ?? [];
  if (!commands.includes(command)) {
    tell(`${command || typed} is not a valid command. In Slack, everything that starts with “/” is a command.`);
    return { acknowledged: false, error: 'unknown_command', ms: 0 };
  }
  const path = slack.responseUrls.issue({ personId: person.id, channelId: channel.id, typed });
  const receipt = await line.command({
    channel_id: channel.id,
    channel_name: channel.kind === 'private' ? 'privategroup' : channel.name,
    user_id: person.id,
    user_name: person.handle,
    command,
    text,
    response_url: slack.origin + path,
    trigger_id: slack.triggers.issue(person.id),
  });
  const error = receipt.acknowledged ? line.accept(receipt.body, (body) => slack.responseUrls.acknowledge(path, body)) : receipt.error;
  if (error !== null) tell(`${command} failed with the error "${error}"`);
  return outcome(receipt, error);
}
