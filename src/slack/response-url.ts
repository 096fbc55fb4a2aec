import type { Response } from 'undici';
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
  const response = await send(url, {
    response_type: 'ephemeral',
    replace_original: false,
    unfurl_links: false,
    unfurl_media: false,
    ...message,
  });
  const said = await beginningOf(response);
  // A page in the place of Slack's answer comes from something before it that took nothing.
  if (response.ok && /^\s*</.test(said)) throw new Error('Slack took no reply just now (it answered with a page)');
  if (response.ok) return !/"ok"\s{0,4}:\s{0,4}false/.test(said);
  // The status alone: the address is a capability and belongs into no log.
  if (response.status === 429 || response.status >= 500) throw new Error(`Slack took no reply just now (status ${response.status})`);
  return false;
}

/** Takes the bot's own message away that was pressed on. @returns false when Slack does not */
export async function deleteOriginal(url: string, apiUrl: string | null): Promise<boolean> {
  if (!isResponseUrl(url, apiUrl)) return false;
  const response = await send(url, { delete_original: true });
  await beginningOf(response);
  return response.ok;
}

const send = (url: string, body: object): Promise<Response> =>
  fetchSlack(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(LIMIT_MS),
  });

const ENOUGH = 1_024;

/** What it says first; Slack says "ok", or {"ok": false} where the address is used up. */
async function beginningOf(response: Response): Promise<string> {
  let said = '';
  for await (const chunk of response.body ?? []) {
    said += Buffer.from(chunk).toString('latin1');
    if (said.length >= ENOUGH) break;
  }
  return said;
}
