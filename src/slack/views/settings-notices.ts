import { OURS } from '../limits.ts';
import { inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { bullets, line, type Message, preformatted, richText, section, span } from './blocks.ts';
import { webhookHost } from './settings.ts';

export const onlyAdminsMessage = ({ settings }: Words): Message => ({
  text: settings.onlyAdmins,
  blocks: [section(settings.onlyAdmins)],
});

/** The form was closed before it could show these below its fields. */
export function notSavedMessage({ settings }: Words, errors: readonly string[]): Message {
  const text = [settings.notSaved, ...errors.map((error) => `• ${inMrkdwn(error, OURS.evidenceText)}`)].join('\n');
  return { text, blocks: [section(settings.notSaved), richText(bullets(errors.map((error) => line(span(error)))))] };
}

/** To the admin alone, once. The key stands in a block only: `text` goes into notifications on locked screens. */
export function webhookKeyMessage({ settings }: Words, url: string, key: string): Message {
  const text = settings.webhookKey(inMrkdwn(webhookHost(url), OURS.lineText));
  return { text, blocks: [section(text), richText(preformatted(key, 200))] };
}
