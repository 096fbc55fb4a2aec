import type { Json } from './json.ts';
import type { Ledger } from './ledger.ts';

/** Arguments of these methods that Slack knows; it passes over others in silence, so a misspelt one does nothing. */
const MESSAGE = ['channel', 'text', 'blocks', 'markdown_text', 'metadata', 'attachments', 'team_id', 'link_names', 'parse'];
const KNOWN: { readonly [method: string]: readonly string[] } = {
  'chat.postMessage': [
    ...MESSAGE,
    'thread_ts',
    'reply_broadcast',
    'unfurl_links',
    'unfurl_media',
    'mrkdwn',
    'icon_emoji',
    'icon_url',
    'username',
  ],
  response_url: [...MESSAGE, 'response_type', 'replace_original', 'delete_original', 'thread_ts', 'unfurl_links', 'unfurl_media', 'mrkdwn'],
  'chat.update': [...MESSAGE, 'ts', 'reply_broadcast', 'file_ids', 'as_user'],
};

/**
 * Notes what Slack takes and a good app does not send: arguments that do nothing, and a message with an address for which unfurling was
 * not switched off (Slack would fetch the address and show what it finds; unfurling-links-in-messages).
 */
export function warnAbout(method: string, args: Json, ledger: Ledger): void {
  const known = KNOWN[method] ?? [];
  for (const key of Object.keys(args)) if (!known.includes(key)) ledger.warn({ method, warning: `unknown argument: ${key}`, args });
  const isPublic = method === 'chat.postMessage' || (method === 'response_url' && args.response_type === 'in_channel');
  if (!isPublic || !/https?:\/\//.test(JSON.stringify([args.text, args.blocks]))) return;
  for (const flag of ['unfurl_links', 'unfurl_media']) {
    if (args[flag] !== false && args[flag] !== 'false')
      ledger.warn({ method, warning: `${flag} is not false although the message holds an address`, args });
  }
}
