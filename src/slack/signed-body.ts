import type { IncomingMessage } from 'node:http';

/** Lower case, without parameters. */
export const mediaTypeOf = ({ headers }: IncomingMessage): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

const FORM = 'application/x-www-form-urlencoded';

/**
 * Whether a signed body has one of the shapes that Slack sends, so that what comes behind may rely on it. Bolt compares the content type letter by
 * letter: parameters (charset) are taken off here.
 */
export function isWellFormed(request: IncomingMessage, body: Buffer): boolean {
  const coding = request.headers['content-encoding'] ?? 'identity';
  if (coding.toLowerCase() !== 'identity') return false;
  const type = mediaTypeOf(request);
  if (type === FORM) {
    request.headers['content-type'] = FORM;
    return isForm(body.toString());
  }
  return type === 'application/json' && isTyped(body.toString());
}

function isForm(text: string): boolean {
  const form = new URLSearchParams(text);
  const keys = [...form.keys()];
  // Of a repeated field Bolt makes a list where everybody expects a text.
  if (new Set(keys).size < keys.length) return false;
  if (form.get('ssl_check') === '1') return true;
  const payload = form.get('payload');
  if (payload !== null) return isTyped(payload);
  return ['command', 'team_id', 'user_id', 'trigger_id'].every((key) => form.get(key)?.trim());
}

/** A JSON object with a `type`: every interaction, event and url_verification has one. */
function isTyped(text: string): boolean {
  const value = read(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'type' in value && typeof value.type === 'string';
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
