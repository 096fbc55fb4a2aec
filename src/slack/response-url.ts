import { fetchSlack } from './to-slack.ts';
import type { Message } from './views/blocks.ts';

const LIMIT_MS = 10_000;
const SLACKS_HOST = 'hooks.slack.com';

/**
 * May we post there? The address comes out of a signed request, yet it is a place we send words to: only Slack's host over https,
 * or the host of SLACK_API_URL where an operator set one.
 */
export function isResponseUrl(url: string, apiUrl: string | null): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (protocol === 'https:' && host === SLACKS_HOST) return true;
  return apiUrl !== null && host === new URL(apiUrl).host && protocol === new URL(apiUrl).protocol;
}

/**
 * Posts for the person's eyes only. Never 'in_channel': Slack would show the typed command, and with it a token, to all.
 * @returns false when this address takes no more (used up, expired, not Slack's)
 * @throws Error when another try is worth it
 */
export async function postToResponseUrl(url: string, message: Message, apiUrl: string | null): Promise<boolean> {
  if (!isResponseUrl(url, apiUrl)) return false;
  const response = await fetchSlack(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ response_type: 'ephemeral', replace_original: false, unfurl_links: false, unfurl_media: false, ...message }),
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  await response.body?.cancel();
  if (response.ok) return true;
  // The status alone: the address is a capability and belongs into no log.
  if (response.status === 429 || response.status >= 500) throw new Error(`Slack took no reply just now (status ${response.status})`);
  return false;
}
