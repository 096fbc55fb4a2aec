import type { HttpRequest, HttpResponse } from './case.ts';
import type { Exchange, Trial } from './facts.ts';
import { isSameAnswer } from './lib/same-answer.ts';
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
): Promise<Trial> {
  const { name, changed, request } = variant;
  const result = await context.net.send(request, { purpose: 'target', signal: context.signal });
  if (!result.ok) return { name, changed, status: null, sameAsGiven: false, accepted: false, response: null, why: result.failure.message };
  const { response } = result;
  const accepted = response.status >= 200 && response.status < 300;
  return { name, changed, status: response.status, sameAsGiven: isSameAnswer(given, response), accepted, response, why: null };
}
