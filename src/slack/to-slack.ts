import type { webApi } from '@slack/bolt';
import { Agent, type Response, fetch as send } from 'undici';
import { lookedAt } from './outgoing.ts';

/** Milliseconds. Every wait on Slack ends; what did not arrive is the queue's to repeat. */
const CONNECT_LIMIT_MS = 5_000;
const ANSWER_LIMIT_MS = 10_000;

/**
 * The one door from the edge to Slack. Its fetch and its Agent come from the same package: Node's own fetch refuses an Agent of
 * another undici ("invalid onRequestStart method").
 */
const agent = new Agent({
  connect: { timeout: CONNECT_LIMIT_MS },
  headersTimeout: ANSWER_LIMIT_MS,
  bodyTimeout: ANSWER_LIMIT_MS,
  // One call a second needs no multiplexing.
  allowH2: false,
});

type Sent = NonNullable<Parameters<webApi.FetchFunction>[1]>;

/**
 * Sends one request to Slack; fits as the Web API client's `fetch`. No body leaves without the last look for secrets (outgoing.ts). Never
 * follows a redirect: it would carry a token or a message to another place.
 * @throws TypeError when Slack cannot be reached or redirects; the signal's reason when it aborts
 */
export async function fetchSlack(url: string | URL, { body, signal, ...init }: Sent = {}): Promise<Response> {
  // Node's FormData is not this package's, which would send the words "[object FormData]".
  if (typeof body === 'object') throw new TypeError('files do not go this way');
  const contentType = new Headers(init.headers).get('content-type') ?? '';
  const more = { ...(body == null ? {} : { body: lookedAt(body, contentType) }), ...(signal === undefined ? {} : { signal }) };
  return send(url, { ...init, ...more, redirect: 'error', dispatcher: agent });
}
