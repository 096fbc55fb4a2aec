import type { HttpRequest, HttpResponse } from './case.ts';
import type { Exchange, Trial } from './facts.ts';
import { answerMs } from './lib/answer-time.ts';
import { differencesOf, isSameAnswer } from './lib/same-answer.ts';
import type { SendOptions } from './net.ts';
import type { ProbeContext } from './probe.ts';

export { isSameAnswer };

/** Why an experiment would say nothing, or do harm; null when it may run. */
export function whyNot(exchange: Exchange | null, { mayExperiment }: Pick<ProbeContext, 'mayExperiment'>): string | null {
  if (exchange?.request == null) return 'the request could not be sent, so nothing can be compared with it';
  if (!mayExperiment) return 'variations of the request were switched off';
  if (!/^(?:GET|HEAD|OPTIONS)$/i.test(exchange.request.method))
    return `${exchange.request.method} may change something, so it is not repeated`;
  if (exchange.response.status === 429) return 'the server asks for fewer requests';
  if (exchange.response.status < 300) return 'the request as given is accepted';
  return null;
}

/** Sends a variant of the request and compares its answer with the one to the request as given. */
export async function runTrial(
  variant: { readonly name: string; readonly changed: string; readonly request: HttpRequest },
  given: HttpResponse,
  context: ProbeContext,
  wish: Pick<SendOptions, 'protocol'> = {},
): Promise<Trial> {
  const { name, changed, request } = variant;
  const result = await context.net.send(request, { purpose: 'target', signal: context.signal, ...wish });
  if (result.ok) return { ...trialOf({ name, changed }, given, result.response), ms: answerMs(result.timings) };
  const { code, message } = result.failure;
  return { name, changed, status: null, sameAsGiven: false, accepted: false, response: null, why: message, code };
}

/** An answer to a variant beside the one to the request as given. */
export function trialOf(variant: Pick<Trial, 'name' | 'changed'>, given: HttpResponse, response: HttpResponse): Trial {
  const { status } = response;
  const differs = differencesOf(given, response);
  return { ...variant, status, sameAsGiven: differs.length === 0, differs, accepted: status >= 200 && status < 300, response, why: null };
}
