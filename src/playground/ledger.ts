import type { Json } from './json.ts';

/** One call of the bot, without its token. `method` is a Web API method, "response_url" or "ack". */
export interface ApiCall {
  readonly method: string;
  readonly args: Json;
  readonly ok: boolean;
  readonly at: number;
}

/** One "no" that the bot got. */
export interface ApiRefusal {
  readonly method: string;
  readonly error: string;
  readonly messages: readonly string[];
  readonly args: Json;
}

interface Fault {
  readonly status: number;
  readonly body: Json;
  readonly headers: { readonly [name: string]: string };
}

const LEDGER_LIMIT = 10_000;

/** What the bot asked, what it was refused, and which faults a test has ordered. */
export class Ledger {
  readonly calls: ApiCall[] = [];
  readonly refusals: ApiRefusal[] = [];
  readonly #faults = new Map<string, Fault[]>();

  record(call: ApiCall): void {
    this.calls.push(call);
    if (this.calls.length > LEDGER_LIMIT) this.calls.shift();
  }

  refuse(refusal: ApiRefusal): void {
    this.refusals.push(refusal);
    if (this.refusals.length > LEDGER_LIMIT) this.refusals.shift();
  }

  order(method: string, fault: Fault, times: number): void {
    const waiting = this.#faults.get(method) ?? [];
    this.#faults.set(method, [...waiting, ...Array.from({ length: times }, () => fault)]);
  }

  /** The fault ordered for this call, if any; it is then spent. */
  takeFault(method: string): Fault | undefined {
    return this.#faults.get(method)?.shift();
  }
}
