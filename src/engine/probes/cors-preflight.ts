import { type Case, type HttpRequest, headerOf } from '../case.ts';
import { runTrial } from '../experiment.ts';
import type { Trial } from '../facts.ts';
import { preflightFor, preflightProblem } from '../lib/cors.ts';
import { absent, defineProbe, found, type ProbeContext, skipped } from '../probe.ts';
import exchange from './exchange.ts';
import liveExchange from './live-exchange.ts';

/** What a browser would ask before this request, and why it would go no further. */
export interface CorsPreflight {
  readonly trials: readonly Trial[];
  readonly origin: string;
  /** True where the material names no origin: then a refusal may be a matter of the origin. */
  readonly originMadeUp: boolean;
  /** One clause; null where the browser would go on, or no answer came. */
  readonly problem: string | null;
}

/** The browser's OPTIONS, as the Fetch Standard has it ("CORS-preflight fetch"): never with a credential. */
export default defineProbe({
  id: 'cors-preflight',
  reach: 'target',
  wants: { exchange, liveExchange },
  async run(material, { exchange, liveExchange }, context) {
    const { request } = material;
    if (request === undefined) return skipped('there is no request');
    const why = whyNoPreflight(exchange?.response.status ?? null, context);
    if (why !== null) return skipped(why);
    if (liveExchange?.failure) return skipped('the request could not be sent');
    const { origin, madeUp } = originOf(material, request);
    const preflight = origin === null ? null : preflightFor(request, origin);
    if (origin === null || preflight === null) return absent('no browser would ask before this request');
    const variant = {
      name: 'cors-preflight',
      changed: 'OPTIONS asks, as browsers do, whether the request may be sent',
      request: preflight,
    };
    const trial = await runTrial(variant, exchange?.response ?? NO_ANSWER, context);
    const problem = trial.response === null ? null : preflightProblem(preflight, trial.response);
    return found<CorsPreflight>({ trials: [trial], origin, originMadeUp: madeUp, problem });
  },
});

const NO_ANSWER = { status: 0, statusText: '', httpVersion: '1.1', headers: [], body: '', bodyTruncated: false } as const;

function whyNoPreflight(given: number | null, { mayExperiment }: ProbeContext): string | null {
  if (!mayExperiment) return 'variations of the request were switched off';
  if (given === 429) return 'the server asks for fewer requests';
  return given !== null && given < 400 ? 'the request as given is not refused' : null;
}

/** What only a page's script would write. */
const IN_A_PAGE = /\b(?:window|document|localStorage|sessionStorage)\.|\bmode\s{0,4}:\s{0,4}["']cors["']/;
const CALL = /\b(?:fetch|axios(?:\.\w{1,10})?|XMLHttpRequest)\s{0,4}\(/;
const CONSOLE_ORIGIN = /\bfrom origin '(https?:\/\/[^\s']{1,200})'/;

function originOf({ pasted = '' }: Case, request: HttpRequest): { readonly origin: string | null; readonly madeUp: boolean } {
  const named = headerOf(request, 'origin') ?? CONSOLE_ORIGIN.exec(pasted)?.[1];
  if (named !== undefined) return { origin: URL.parse(named)?.origin ?? null, madeUp: false };
  const inPage = CALL.test(pasted) && IN_A_PAGE.test(pasted);
  return { origin: inPage ? 'https://page.invalid' : null, madeUp: true };
}
