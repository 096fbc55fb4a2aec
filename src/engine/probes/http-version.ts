import type { Case, HttpRequest, HttpResponse } from '../case.ts';
import { runTrial, whyNot } from '../experiment.ts';
import type { Trials } from '../facts.ts';
import { showingsLeft } from '../lib/credential-showings.ts';
import { type HttpVersion, isAboutVersions, isFilter, isPlainGet, isSilence, type VersionQuestion } from '../lib/http-versions.ts';
import { randomLike } from '../lib/random-like.ts';
import { replaceCredentials } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found, type ProbeContext, skipped } from '../probe.ts';
import claimedMissing from './claimed-missing.ts';
import describedCredential from './described-credential.ts';
import liveExchange, { type LiveExchange } from './live-exchange.ts';
import randomCredential from './random-credential.ts';
import repairedCredential from './repaired-credential.ts';
import trailingSlash from './trailing-slash.ts';

/** Servers that took HTTP/1.1 in a moment shall not be waited for long. Milliseconds. */
const PATIENCE = 4000;
const CHANGED = 'HTTP/2 is spoken instead of HTTP/1.1';
/** Answers to which other variations show the credential, too. */
const SHOWN_ELSEWHERE: ReadonlySet<VersionQuestion> = new Set(['unseen', 'filter']);
const NO_ANSWER: HttpResponse = { status: 0, statusText: '', httpVersion: '1.1', headers: [], body: '', bodyTruncated: false };

/** Is it the version of HTTP? The request as given goes out in HTTP/1.1; here it is asked in HTTP/2, where that could tell something. */
export default defineProbe({
  id: 'http-version',
  reach: 'target',
  needs: { liveExchange },
  wants: { claimedMissing, randomCredential, repairedCredential, trailingSlash, describedCredential },
  async run(material, facts, context) {
    const { request } = material;
    if (request === undefined) return skipped('there is no request');
    if (!request.url.startsWith('https:')) return absent('HTTP/2 is spoken over https only');
    const question = questionOf(material, request, facts);
    if (question === null) return skipped('nothing here raises the question');
    const { exchange } = facts.liveExchange;
    const why = question === 'silence' || question === 'paste' ? whyNoMore(request, context) : whyNot(exchange, context);
    if (why !== null) return skipped(why);
    const bounded = { ...context, signal: AbortSignal.any([context.signal, AbortSignal.timeout(PATIENCE)]) };
    const withRandom = SHOWN_ELSEWHERE.has(question) && !isShowable(exchange?.response ?? NO_ANSWER, facts);
    if (withRandom && facts.randomCredential?.trials[0]?.sameAsGiven !== true) return skipped('the credential was shown often enough');
    const variant = withRandom
      ? {
          name: 'http-version',
          changed: `${CHANGED}, with a random credential`,
          request: replaceCredentials(request, (one) => randomLike(one, context.random)),
        }
      : { name: 'http-version', changed: CHANGED, request };
    const trial = await runTrial(variant, exchange?.response ?? NO_ANSWER, bounded, { protocol: 'h2' });
    // A proxy that refuses the way answers for itself, in its own version.
    if (trial.code === 'H2_NOT_SPOKEN' || (trial.response !== null && trial.response.httpVersion !== '2'))
      return absent('the server does not speak HTTP/2');
    return found<HttpVersion>({ question, withRandom, given: exchange?.response.status ?? null, trials: [trial] });
  },
});

interface Known {
  readonly liveExchange: LiveExchange;
  readonly claimedMissing: unknown;
  readonly repairedCredential: Trials | undefined;
  readonly trailingSlash: Trials | undefined;
  readonly describedCredential: Trials | undefined;
}

/** One more request, and one more showing of the credential: only where the answer makes it likely that the version matters. */
function questionOf({ response: pasted }: Case, request: HttpRequest, known: Known): VersionQuestion | null {
  const { exchange, failure } = known.liveExchange;
  if (exchange === null) return failure !== null && isSilence(failure) ? 'silence' : null;
  const { response, answeredBy } = exchange;
  if (answeredBy === 'proxy') return null;
  if (response.status >= 200 && response.status < 300)
    return pasted !== undefined && pasted.httpVersion === '2' && [401, 403].includes(pasted.status) ? 'paste' : null;
  if (isAboutVersions(response)) return 'version';
  if (!isPlainGet(request) || [known.trailingSlash, known.describedCredential].some(isAccepted)) return null;
  if (response.status === 401) return known.claimedMissing === undefined ? null : 'unseen';
  return isFilter(response) ? 'filter' : null;
}

const isAccepted = (fact: Trials | undefined): boolean => fact?.trials.some(({ accepted }) => accepted) ?? false;

function isShowable(
  response: HttpResponse,
  { repairedCredential, trailingSlash, describedCredential }: Omit<Known, 'liveExchange' | 'claimedMissing'>,
): boolean {
  const others = [trailingSlash, describedCredential].flatMap((fact) => fact?.trials ?? []);
  return showingsLeft(response, repairedCredential) - others.length > 0;
}

function whyNoMore({ method }: HttpRequest, { mayExperiment }: ProbeContext): string | null {
  if (!mayExperiment) return 'variations of the request were switched off';
  return /^(?:GET|HEAD|OPTIONS)$/i.test(method) ? null : `${method} may change something, so it is not repeated`;
}
