import type { Readable } from 'node:stream';
import type { webApi } from '@slack/bolt';
import { Agent, Response, request, fetch as send } from 'undici';
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
  const until = signal === undefined ? {} : { signal };
  if (body == null) return send(url, { ...init, ...until, redirect: 'error', dispatcher: agent });
  return post(url, { ...init, ...until, body: lookedAt(body, contentType) });
}

/** As fetch, which would make a stream of the body and write it turns of the event loop after its headers (handed-over.ts). */
async function post(url: string | URL, { method = 'POST', headers, body, signal }: Sent & { readonly body: string }): Promise<Response> {
  const fields = Object.fromEntries(new Headers(headers));
  const aborted = signal == null ? {} : { signal };
  try {
    const answer = await request(url, { method, headers: fields, body: Buffer.from(body), ...aborted, dispatcher: agent });
    const bytes = await readAnswer(answer.body);
    const { statusCode: status } = answer;
    if (status >= 300 && status < 400) throw new Error('Slack does not redirect');
    const named = Object.entries(answer.headers).flatMap(([name, value]) =>
      [value ?? []].flat().map((one): [string, string] => [name, one]),
    );
    return new Response(BODILESS.has(status) ? null : bytes, { status, headers: named });
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : new TypeError('fetch failed', { cause: error });
  }
}

async function readAnswer(body: Readable): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop early breaks the connection, which the stream calls an error of its own.
  body.on('error', () => undefined);
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST_ANSWER) throw new Error('Slack answered with more than it ever does');
  }
  return Buffer.concat(chunks);
}

/** Bytes. A workspace's groups are the longest that is asked for. */
const LONGEST_ANSWER = 16 * 1024 * 1024;
/** The constructor of Response refuses a body for them. */
const BODILESS: ReadonlySet<number> = new Set([204, 205]);
