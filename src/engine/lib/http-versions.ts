import { type HttpRequest, type HttpResponse, headerOf } from '../case.ts';
import type { Clue } from '../cause.ts';
import type { Trial } from '../facts.ts';
import type { NetFailure } from '../net.ts';

/**
 * Why the version of HTTP may matter. 'silence': no answer over HTTP/1.1; 'version': the answer is about versions; 'unseen': a credential was sent, and
 * the answer knows of none; 'filter': a filter in front refuses; 'paste': refused over HTTP/2 in the paste, accepted here over HTTP/1.1.
 */
export type VersionQuestion = 'silence' | 'version' | 'unseen' | 'filter' | 'paste';

/** Fact of `http-version`: the request as given, over HTTP/2. */
export interface HttpVersion {
  readonly question: VersionQuestion;
  /** Status over HTTP/1.1; null where no answer came. */
  readonly given: number | null;
  /** The user's credential was shown often enough: a random one went out, which over HTTP/1.1 fares like it. */
  readonly withRandom: boolean;
  /** One trial. */
  readonly trials: readonly Trial[];
}

/**
 * 421 (RFC 9110 §15.5.20), 426 (§15.5.22), 505 (§15.6.6); 464 is the AWS load balancer's "incompatible protocol version" (ELB guide, "HTTP 464").
 * Node's HTTP/2 server says 403 with these words.
 */
export const isAboutVersions = ({ status, body }: HttpResponse): boolean =>
  [421, 426, 464, 505].includes(status) || /\bMissing ALPN Protocol\b|\bHTTP\/2 (?:is )?required\b/i.test(body.slice(0, 2000));

/** Broken off or answered in other bytes, as by a server of HTTP/2 alone. */
export const isSilence = ({ kind, code }: NetFailure): boolean =>
  (kind === 'protocol' && /^(?:EMPTY_ANSWER|NOT_HTTP|HEAD_CUT|ECONNRESET|EPIPE)$/.test(code)) ||
  (kind === 'tls' && code.includes('NO_APPLICATION_PROTOCOL'));

/** Fields and names by which filters in front of others give themselves away (Cloudflare, Akamai, CloudFront, Imperva, Sucuri, DataDome, Fastly, F5). */
export function isFilter(answer: HttpResponse): boolean {
  if (![403, 406].includes(answer.status)) return false;
  if (['cf-ray', 'x-iinfo', 'x-sucuri-id', 'x-datadome', 'x-akamai-request-id'].some((name) => headerOf(answer, name) !== undefined))
    return true;
  return /cloudflare|akamai|cloudfront|awselb|imperva|incapsula|sucuri|datadome|big-?ip|varnish/i.test(headerOf(answer, 'server') ?? '');
}

/** A GET whose Authorization field is the only credential: other variations show it seldom enough. */
export const isPlainGet = (request: HttpRequest): boolean =>
  /^GET$/i.test(request.method) && headerOf(request, 'authorization') !== undefined && headerOf(request, 'cookie') === undefined;

type Speaker = 'endpoint-mismatch' | 'authorization-stripped' | 'waf-blocked' | 'server-misconfigured';

/** What the two versions together say, for the cause that asks. */
export function versionClues(fact: HttpVersion | undefined, cause: Speaker, saysMissing = false): readonly Clue[] {
  const trial = fact?.trials[0];
  if (fact === undefined || trial === undefined || trial.status === null || trial.sameAsGiven) return [];
  // Whoever accepts a random credential reads none at all.
  if (fact.withRandom && trial.accepted && fact.question === 'unseen') return [];
  const read = READINGS[fact.question](trial, { given: fact.given ?? 0, other: trial.status, saysMissing, withRandom: fact.withRandom });
  return read === null || read.cause !== cause
    ? []
    : [{ weight: read.weight, text: read.text, probe: 'http-version', proven: trial.accepted || read.isShown }];
}

interface Statuses {
  readonly given: number;
  readonly other: number;
  readonly saysMissing: boolean;
  readonly withRandom: boolean;
}

interface Reading {
  readonly cause: Speaker;
  readonly weight: Clue['weight'];
  readonly text: string;
  /** Both halves were seen: refused in one version, accepted in the other. */
  readonly isShown: boolean;
}

const READINGS: Readonly<Record<VersionQuestion, (trial: Trial, statuses: Statuses) => Reading | null>> = {
  silence: ({ accepted }, { other }) =>
    other >= 500
      ? null
      : said(
          'endpoint-mismatch',
          accepted,
          `Over HTTP/1.1 the connection ends without an answer, over HTTP/2 the answer is ${other}: HTTP/2 is wanted here.`,
        ),
  version: ({ accepted, response }, { given, other }) =>
    other >= 500 || (response !== null && isAboutVersions(response))
      ? null
      : said('endpoint-mismatch', accepted, `Over HTTP/1.1 the answer is ${given}, over HTTP/2 it is ${other}: HTTP/2 is wanted here.`),
  unseen: ({ accepted, differs = [] }, { given, other, withRandom }) => {
    // Another server in the same words, or an address that only one version knows, says nothing about the header.
    if (other >= 500 || other === 404 || !differs.some((part) => part !== 'server')) return null;
    const gets = `${withRandom ? 'a random one' : 'it'} gets ${given === other ? 'another ' : ''}${other}`;
    const text = `Over HTTP/1.1 the answer is ${given} and knows of no credential, over HTTP/2 ${gets}: what carries HTTP/1.1 loses the header.`;
    const reading = said('authorization-stripped', accepted, text);
    return given === other ? { ...reading, weight: 'likely' } : reading;
  },
  filter: ({ accepted }, { given, other }) =>
    other >= 500 || other === 404
      ? null
      : said(
          'waf-blocked',
          accepted,
          `Over HTTP/1.1 the answer is ${given}, over HTTP/2, as browsers speak, ${other}: the program is told by its HTTP version.`,
        ),
  paste: (_trial, { given, other, saysMissing }) => {
    if (other < 400 || other >= 500) return null;
    const text = `Over HTTP/2 the answer is ${other}, over HTTP/1.1 the same request is accepted (${given})`;
    const [cause, why] = saysMissing
      ? (['authorization-stripped', 'what carries HTTP/2 loses the header, whose name it writes in lower case'] as const)
      : (['server-misconfigured', 'the two versions do not lead to the same configuration'] as const);
    return { cause, weight: 'certain', text: `${text}: ${why}.`, isShown: true };
  },
};

const said = (cause: Speaker, accepted: boolean, text: string): Reading => ({
  cause,
  weight: accepted ? 'certain' : 'strong',
  text,
  isShown: false,
});
