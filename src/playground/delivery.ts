import { createHmac } from 'node:crypto';
import { type Json, parseJson } from './json.ts';

export type EnvelopeType = 'slash_commands' | 'interactive' | 'events_api';

export interface Envelope {
  readonly type: EnvelopeType;
  readonly payload: Json;
  /** Retries of an event carry their number. */
  readonly retry?: { readonly attempt: number; readonly reason: string };
}

/** What came of a delivery: the bot's acknowledgement with what it said in it, or why there was none. */
export type Receipt =
  | { readonly acknowledged: true; readonly body: unknown; readonly ms: number }
  | { readonly acknowledged: false; readonly error: 'operation_timeout' | 'dispatch_failed'; readonly ms: number };

export type Deliver = (envelope: Envelope) => Promise<Receipt>;

interface HttpTarget {
  readonly url: string;
  readonly signingSecret: string;
  readonly limitMs: number;
  readonly now: () => number;
}

/** POSTs the envelope to the bot's request URL, signed as Slack signs (verifying-requests-from-slack, version v0). */
export async function deliverByHttp(target: HttpTarget, envelope: Envelope): Promise<Receipt> {
  const started = Date.now();
  const body = bodyOf(envelope);
  const time = String(Math.floor(target.now() / 1000));
  const signature = createHmac('sha256', target.signingSecret).update(`v0:${time}:${body}`).digest('hex');
  const retry = envelope.retry
    ? { 'x-slack-retry-num': String(envelope.retry.attempt), 'x-slack-retry-reason': envelope.retry.reason }
    : {};
  try {
    const response = await fetch(target.url, {
      method: 'POST',
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(target.limitMs),
      headers: {
        'content-type': envelope.type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
        'x-slack-request-timestamp': time,
        'x-slack-signature': `v0=${signature}`,
        ...retry,
      },
    });
    const text = await response.text();
    const ms = Date.now() - started;
    if (response.status !== 200) return { acknowledged: false, error: 'dispatch_failed', ms };
    return { acknowledged: true, body: text === '' ? undefined : (parseJson(text) ?? { text }), ms };
  } catch {
    const ms = Date.now() - started;
    return { acknowledged: false, error: ms >= target.limitMs ? 'operation_timeout' : 'dispatch_failed', ms };
  }
}

/** Commands come as form fields, everything pressed as one field `payload`, events as JSON. */
function bodyOf({ type, payload }: Envelope): string {
  if (type === 'events_api') return JSON.stringify(payload);
  if (type === 'interactive') return new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  return new URLSearchParams(Object.entries(payload).map(([key, value]): [string, string] => [key, String(value)])).toString();
}
