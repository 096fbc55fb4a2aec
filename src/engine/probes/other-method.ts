import { type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import { runTrial, whyNot } from '../experiment.ts';
import type { Trial } from '../facts.ts';
import { showingsLeft } from '../lib/credential-showings.ts';
import { isSafeMethod } from '../lib/refused.ts';
import { withoutCredentials } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found, type ProbeContext, skipped } from '../probe.ts';
import exchange from './exchange.ts';
import liveExchange from './live-exchange.ts';
import repairedCredential from './repaired-credential.ts';

/** A safe sibling of the method, and the methods that the server names for this address. */
export interface OtherMethod {
  readonly trials: readonly Trial[];
  /** In capitals, from a successful OPTIONS; null where it names none. */
  readonly allow: readonly string[] | null;
}

/** GET where HEAD or OPTIONS is refused; for the others OPTIONS without the credential, which changes nothing (RFC 9110 §9.2.1). */
export default defineProbe({
  id: 'other-method',
  reach: 'target',
  needs: { exchange },
  wants: { liveExchange, repairedCredential },
  async run({ request }, { exchange, liveExchange, repairedCredential }, context) {
    if (request === undefined) return skipped('there is no request');
    const safe = isSafeMethod(request.method);
    // What may change something is not repeated, but its pasted answer raises the question as well.
    const given = safe ? (liveExchange?.exchange ?? null) : exchange;
    const why = safe ? whyNot(given, context) : whyNoOptions(exchange.response, context);
    if (why !== null || given === null) return skipped(why ?? 'there is no answer');
    const { response } = given;
    const asksGet = /^(?:HEAD|OPTIONS)$/i.test(request.method);
    if (asksGet && showingsLeft(response, repairedCredential) < 1) return skipped('the credential was shown often enough');
    const variant = asksGet ? getInstead(request, response) : optionsOf(request, response);
    if (variant === null) return absent('no safe method would tell more');
    const trial = await runTrial({ name: 'other-method', ...variant }, response, context);
    return found<OtherMethod>({ trials: [trial], allow: asksGet ? null : methodsIn(trial) });
  },
});

function whyNoOptions(response: HttpResponse, { mayExperiment }: ProbeContext): string | null {
  if (!mayExperiment) return 'variations of the request were switched off';
  return response.status === 403 || response.status === 405 ? null : `${response.status} does not raise the question`;
}

interface Variant {
  readonly changed: string;
  readonly request: HttpRequest;
}

/** An OPTIONS of a browser is a preflight: GET would say nothing about it. */
function getInstead(request: HttpRequest, { status }: HttpResponse): Variant | null {
  if (headerOf(request, 'origin') !== undefined || ![401, 403, 404, 405, 501].includes(status)) return null;
  return { changed: `the method is GET, not ${request.method.toUpperCase()}`, request: { ...request, method: 'GET' } };
}

function optionsOf(request: HttpRequest, response: HttpResponse): Variant | null {
  // Whoever answers 405 must say what it takes (RFC 9110 §15.5.6); then nothing is left to ask.
  if (![403, 404, 405].includes(response.status) || headerOf(response, 'allow') !== undefined) return null;
  const { body: _body, ...bare } = withoutCredentials(request);
  const headers = bare.headers.filter(([name]) => !/^content-/i.test(name));
  return { changed: 'the method is OPTIONS, without a credential', request: { ...bare, method: 'OPTIONS', headers } };
}

/** Starlette names in its 405 to OPTIONS the first matching route alone, so only a success counts. */
function methodsIn({ accepted, response }: Trial): readonly string[] | null {
  const allow = accepted && response !== null ? headerOf(response, 'allow') : undefined;
  const methods = (allow ?? '').toUpperCase().match(/[A-Z]{2,20}/g);
  return methods === null ? null : [...methods];
}
