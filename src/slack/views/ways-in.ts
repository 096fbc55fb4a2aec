import type { FilesRead } from '../../usecases/ports.ts';
import { ACTION, COMMAND } from '../ids.ts';
import { inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, type Message, preformatted, richText, said, section } from './blocks.ts';
import { helpMessage } from './notices.ts';

/** Help that was asked for in a thread or in direct messages. */
export const askedHelpMessage = (words: Words): Message => helpMessage(words);

/** A mention or a direct message with nothing to read in it. */
export function pasteMissingMessage({ waysIn, notices }: Words): Message {
  // In a message to the bot nobody needs the command.
  const examples = notices.examples('').map((example) => example.trim());
  const more = waysIn.pasteMissingMore(COMMAND);
  return {
    text: [waysIn.pasteMissing, ...examples.map((example) => `• ${inMrkdwn(example, 200)}`), more].join('\n'),
    blocks: [section(waysIn.pasteMissing), richText(preformatted(examples.join('\n'), 1000)), section(more)],
  };
}

/** A mention in a thread, without a paste of its own. */
export function shortcutHintMessage({ waysIn }: Words): Message {
  const text = waysIn.shortcutHint(waysIn.shortcutName);
  return said(text);
}

/** Where settings are: a message has no trigger to open them with, its button has. */
export function settingsPlaceMessage({ waysIn, common }: Words): Message {
  return {
    text: waysIn.settingsHere,
    blocks: [
      section(waysIn.settingsHere),
      actions('settings', [button({ id: ACTION.settings, label: common.buttons.settings, value: 'message' })]),
    ],
  };
}

const NAMES = 5;

/** Files that were left aside, by the reason. */
export function unreadMessage({ waysIn }: Words, unread: FilesRead['unread']): Message {
  const lines = [...Map.groupBy(unread, ({ why }) => why)].map(([why, files]) => {
    const names = files.slice(0, NAMES).map(({ name }) => inMrkdwn(name, 80));
    return waysIn.unread[why](`${names.join(', ')}${files.length > NAMES ? ', …' : ''}`);
  });
  const text = lines.join('\n');
  return said(text);
}
