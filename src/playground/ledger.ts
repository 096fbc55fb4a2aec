import type { Json } from './json.ts';

/** One call of the bot, without its token. `method` is a Web API method, "response_url" or "ack". */
export interface ApiCall {
  readonly method: string;
  readonly args: Json;
  readonly ok: boolean;
  readonly at: number;
  /** The workspace that the token belongs to; absent for calls without one (oauth.v2.access). */
  readonly teamId?: string;
}

/** One "no" that the bot got. */
export interface ApiRefusal {
  readonly method: string;
  readonly error: string;
  readonly messages: readonly string[];
  readonly args: Json;
  readonly teamId?: string;
}

/** What Slack would take, but a good app does not do (a quoted address that unfurls, an argument that Slack ignores). */
export interface Warning {
  readonly method: string;
  readonly warning: string;
  readonly args: Json;
}

/**
 * What goes wrong with a call: an answer of this status (body `{ok: false, error}` or text), silence until the client gives up, the
 * connection cut before anything happens, or cut after Slack has done what was asked ("lost": done, but nobody says so; "unanswered":
 * done, and no answer comes until the client gives up).
 */
export type Fault =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: Json | string;
      readonly headers: { readonly [name: string]: string };
    }
  | { readonly kind: 'silence' | 'cut' | 'lost' | 'unanswered' };

/** Whether Slack does what was asked before its answer fails. */
export const isDone = ({ kind }: Fault): boolean => kind === 'lost' || kind === 'unanswered';

const LEDGER_LIMIT = 10_000;

/** What the bot asked, what it was refused, and which faults a test has ordered. */
export class Ledger {
  readonly calls: ApiCall[] = [];
  readonly refusals: ApiRefusal[] = [];
  readonly warnings: Warning[] = [];
  readonly #faults = new Map<string, Fault[]>();

  record(call: ApiCall): void {
    bounded(this.calls, call);
  }

  refuse(refusal: ApiRefusal): void {
    bounded(this.refusals, refusal);
  }

  warn(warning: Warning): void {
    bounded(this.warnings, warning);
  }

  /** @param method a Web API method, "response_url", or "*" for whatever comes next */
  order(method: string, fault: Fault, times: number): void {
    const waiting = this.#faults.get(method) ?? [];
    this.#faults.set(method, [...waiting, ...Array.from({ length: times }, () => fault)]);
  }

  /** The fault ordered for this call, if any; it is then spent. */
  takeFault(method: string): Fault | undefined {
    return this.#faults.get(method)?.shift() ?? this.#faults.get('*')?.shift();
  }

  forgetFaults(): void {
    this.#faults.clear();
  }
}

function bounded<Entry>(list: Entry[], entry: Entry): void {
  list.push(entry);
  if (list.length > LEDGER_LIMIT) list.shift();
}
