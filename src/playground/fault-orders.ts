import type { Ledger } from './ledger.ts';

/**
 * What goes wrong: a status with Slack's error or a text that is no JSON, `silence` (no answer until the client gives up), `cut` (the
 * connection breaks before anything happened), `lost` (it was done, and the connection breaks before the answer), `unanswered` (it was
 * done, and no answer comes).
 */
export type Ordered =
  | 'silence'
  | 'cut'
  | 'lost'
  | 'unanswered'
  | { readonly status?: number; readonly error?: string; readonly text?: string; readonly retryAfterSeconds?: number };

/** How a test makes calls fail. `method`: of the Web API, "response_url", "upload" (a file's bytes), or "*" for whatever comes next. */
export interface FaultOrders {
  /** The next `times` calls of the method get 429 with Retry-After. */
  rateLimitNext(method: string, times?: number, retryAfterSeconds?: number): void;
  /** The next call of the method gets {ok: false, error}. */
  failNext(method: string, error: string): void;
  /** The next `times` calls of the method fail in this way. */
  faultNext(method: string, fault: Ordered, times?: number): void;
  /** All ordered faults are forgotten. */
  healFaults(): void;
}

export function faultOrders(ledger: Ledger): FaultOrders {
  const faultNext = (method: string, fault: Ordered, times = 1) => {
    if (typeof fault === 'string') return ledger.order(method, { kind: fault }, times);
    const { status = 200, error = 'internal_error', text, retryAfterSeconds } = fault;
    const headers: { readonly [name: string]: string } =
      retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
    ledger.order(method, { kind: 'answer', status, body: text ?? { ok: false, error }, headers }, times);
  };
  return {
    faultNext,
    rateLimitNext: (method, times = 1, seconds = 1) =>
      faultNext(method, { status: 429, error: 'ratelimited', retryAfterSeconds: seconds }, times),
    failNext: (method, error) => faultNext(method, { error }),
    healFaults: () => ledger.forgetFaults(),
  };
}
