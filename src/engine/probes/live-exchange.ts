import type { HttpRequest } from '../case.ts';
import type { Exchange } from '../facts.ts';
import { withDigest } from '../lib/digest.ts';
import type { NetFailure } from '../net.ts';
import { absent, defineProbe, failed, found, type ProbeContext, skipped } from '../probe.ts';

/** The answer, or why there is none: a refused connection is a finding, too. */
export interface LiveExchange {
  readonly exchange: Exchange | null;
  readonly failure: NetFailure | null;
}

const SAFE = /^(?:GET|HEAD|OPTIONS)$/i;

/** The request as given, sent once. Redirects are not followed here. */
export default defineProbe({
  id: 'live-exchange',
  reach: 'target',
  async run(material, _facts, context) {
    const { request } = material;
    if (request === undefined) return absent('the material shows no request to send');
    if (!SAFE.test(request.method)) {
      if (!context.mayChangeState) return skipped(`${request.method} may change something, so it was not sent`);
      if (material.response !== undefined) return skipped(`${request.method} may change something, and its answer was given`);
    }
    const sent = await send(request, context);
    const digest = material.connection.digestCredential;
    if (digest === undefined || sent.exchange?.response.status !== 401) return settle(sent);
    const answer = withDigest(request, sent.exchange.response, digest, context.random);
    return settle(answer === null ? sent : await send(answer, context));
  },
});

async function send(request: HttpRequest, context: ProbeContext): Promise<LiveExchange> {
  const result = await context.net.send(request, { purpose: 'target', signal: context.signal });
  if (!result.ok) return { exchange: null, failure: result.failure };
  const { response, timings, remoteAddress, answeredBy, sentAt, headAt } = result;
  return { exchange: { request, response, source: 'live', answeredBy, timings, remoteAddress, sentAt, headAt }, failure: null };
}

function settle(live: LiveExchange) {
  const { failure } = live;
  if (failure !== null && (failure.kind === 'aborted' || failure.kind === 'budget')) return failed(failure.message);
  return found(live);
}
