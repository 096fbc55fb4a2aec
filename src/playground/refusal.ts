import type { Json } from './json.ts';

/** Slack's "no": thrown inside a method, answered as `{ok: false, error, …extra}`, and kept for the tests to see. */
export class Refusal extends Error {
  readonly error: string;
  readonly extra: Json;

  constructor(error: string, extra: Json = {}) {
    super(error);
    this.name = 'Refusal';
    this.error = error;
    this.extra = extra;
  }
}

/** A refusal that explains itself in response_metadata.messages, as Slack does for arguments and blocks. */
export function refusalWith(error: string, messages: readonly string[]): Refusal {
  return new Refusal(error, { response_metadata: { messages } });
}
