import type { Receipt } from './delivery.ts';

/** What a person sees after acting: `error` is Slack's word for what went wrong, null when all is well. */
export interface Outcome {
  readonly acknowledged: boolean;
  readonly error: string | null;
  readonly ms: number;
}

export interface SubmitOutcome extends Outcome {
  /** By block_id: from the client (required, too long, …) or from the bot's response_action "errors". */
  readonly errors: { readonly [blockId: string]: string };
}

/** @param error what went wrong although the bot acknowledged; by default only a missing acknowledgement is an error */
export function outcome(receipt: Receipt, error: string | null = receipt.acknowledged ? null : receipt.error): Outcome {
  return { acknowledged: receipt.acknowledged, error, ms: receipt.ms };
}
