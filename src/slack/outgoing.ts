import { lastLook } from '../secrets/last-look.ts';

/** Fields of Web API calls that carry no words: ids, and what Slack itself gave us to give back (docs.slack.dev/reference/methods). */
const NO_WORDS = new Set([
  'token',
  'client_id',
  'client_secret',
  'code',
  'refresh_token',
  'redirect_uri',
  'grant_type',
  'channel',
  'channel_id',
  'channels',
  'user',
  'user_id',
  'users',
  'usergroup',
  'team_id',
  'ts',
  'thread_ts',
  'message_ts',
  'trigger_id',
  'view_id',
  'external_id',
  'hash',
  'cursor',
  'limit',
]);

/** What we sealed for ourselves (metadata.ts, secrets/seal.ts): of a token's shape, and nobody can read it. */
const SEALED = /eyJhbGciOiJkaXIi[\w-]{0,200}\.\.[\w-]{1,40}\.[\w-]{1,4000}\.[\w-]{1,40}/g;

/**
 * A request's body as it may leave: every word in it was looked at (secrets/last-look.ts). A body that cannot be taken apart is looked
 * at as one text, so nothing passes unseen. The very same string where nothing was found: files keep their layout and length.
 */
export function lookedAt(body: string, contentType = ''): string {
  if (!contentType.startsWith('application/x-www-form-urlencoded')) return valueLookedAt(body);
  const fields = [...new URLSearchParams(body)];
  const looked = fields.map(([name, value]): [string, string] => [name, NO_WORDS.has(name) ? value : valueLookedAt(value)]);
  const isSame = looked.every(([, value], index) => value === fields[index]?.[1]);
  return isSame ? body : new URLSearchParams(looked).toString();
}

/** Blocks, views, replies and evidence files are JSON. */
function valueLookedAt(value: string): string {
  const data = parsed(value);
  if (data === null) return lastLook(value);
  const looked = lastLook(data, isOnlySealed);
  const after = JSON.stringify(looked);
  return after === JSON.stringify(data) ? value : after;
}

function parsed(text: string): object | null {
  if (!/^\s*[[{]/.test(text)) return null;
  try {
    const data: unknown = JSON.parse(text);
    return typeof data === 'object' ? data : null;
  } catch {
    return null;
  }
}

function isOnlySealed(key: string, text: string): boolean {
  if (key !== 'private_metadata') return false;
  const rest = text.replace(SEALED, '');
  return rest !== text && lastLook(rest) === rest;
}
