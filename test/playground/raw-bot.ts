import { createServer, request } from 'node:http';
import { type Json, jsonOf, parseJson } from '../../src/playground/json.ts';
import type { Workspace } from '../../src/playground/workspace.ts';

export interface Answer {
  readonly status: number;
  readonly retryAfter: string | undefined;
  readonly body: Json;
}

/** POSTs JSON by node:http, which (unlike fetch) lets a test set Host and Origin. */
export function post(url: string, body: object, token: string, headers: { readonly [name: string]: string } = {}): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const auth: { readonly [name: string]: string } = token === '' ? {} : { authorization: `Bearer ${token}` };
  const outgoing = request(
    url,
    { method: 'POST', agent: false, timeout: 5000, headers: { 'content-type': 'application/json', ...auth, ...headers } },
    async (response) => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'], body: jsonOf(parseJson(text)) });
    },
  );
  outgoing.on('error', reject).end(JSON.stringify(body));
  return promise;
}

export interface WaitingBot {
  /** The payload that came last. */
  readonly last: Json;
  /** Commands and interactions, in order. */
  readonly heard: readonly Json[];
  /** The inner events, in order. */
  readonly events: readonly Json[];
  /** x-slack-retry-num of the last delivery. */
  readonly retryNumber: string | undefined;
  stop(): Promise<void>;
}

/** A bot that acknowledges everything at once and keeps the last payload; what it then does is the test's business. */
export async function startWaitingBot(workspace: Workspace): Promise<WaitingBot> {
  let last: Json = {};
  let retryNumber: string | undefined;
  const heard: Json[] = [];
  const events: Json[] = [];
  const server = createServer(async (incoming, response) => {
    let text = '';
    for await (const part of incoming) text += part;
    retryNumber = incoming.headers['x-slack-retry-num']?.toString();
    if (incoming.headers['content-type'] === 'application/json') {
      last = jsonOf(parseJson(text));
      events.push(jsonOf(last.event));
    } else {
      const fields = Object.fromEntries(new URLSearchParams(text));
      last = fields.payload === undefined ? fields : jsonOf(parseJson(fields.payload));
      heard.push(last);
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  workspace.deliverTo({ url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/` });
  return {
    get last() {
      return last;
    },
    get retryNumber() {
      return retryNumber;
    },
    heard,
    events,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An actions block of one button. */
export function deliverable(actionId: string): object {
  return { type: 'actions', elements: [{ type: 'button', action_id: actionId, text: { type: 'plain_text', text: 'Go' }, value: 'v' }] };
}
