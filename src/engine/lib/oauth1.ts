import { type HttpRequest, headerOf } from '../case.ts';
import {
  type ComparedLine,
  problem,
  type SignedExchange,
  type SigningFindings,
  type SigningProblem,
  shownValue,
  timeProblem,
  wordsOf,
} from './signing-findings.ts';
import { decoded, awsEncode as rfc3986 } from './sigv4.ts';
import { asUtc, durationInWords } from './time.ts';

type Pair = readonly [name: string, value: string];

/** What most providers allow; RFC 5849 §3.3 names no number. */
const TOLERANCE = 300;
const METHODS = /^(?:HMAC-SHA1|HMAC-SHA256|HMAC-SHA512|RSA-SHA1|RSA-SHA256|RSA-SHA512|PLAINTEXT)$/;
const NEEDED = ['oauth_consumer_key', 'oauth_signature_method', 'oauth_signature', 'oauth_timestamp', 'oauth_nonce'];

/** The oauth_* parameters wherever they stand (RFC 5849 §3.5), decoded; null where there is no signature among them. */
export function readOauth1(request: HttpRequest): readonly Pair[] | null {
  const pairs = [...fromHeader(request), ...fromQuery(request), ...fromBody(request)];
  const own = pairs.filter(([name]) => name.startsWith('oauth_'));
  return own.some(([name]) => name === 'oauth_signature_method' || name === 'oauth_signature') ? own : null;
}

function fromHeader(request: HttpRequest): readonly Pair[] {
  const value = headerOf(request, 'authorization') ?? '';
  if (!/^OAuth\s/i.test(value)) return [];
  const parameters = value.slice(6, 16_000).matchAll(/([A-Za-z0-9_%.~-]{1,80})\s?=\s?"([^"]{0,4000})"/g);
  return [...parameters].map(([, name = '', text = '']) => [decoded(name), decoded(text)] as const).filter(([name]) => name !== 'realm');
}

const fromQuery = (request: HttpRequest): readonly Pair[] => formPairs(URL.parse(request.url)?.search.slice(1) ?? '');

/** Only a form's body is signed (RFC 5849 §3.4.1.3.1). */
function fromBody(request: HttpRequest): readonly Pair[] {
  const isForm = /^application\/x-www-form-urlencoded\b/i.test(headerOf(request, 'content-type') ?? '');
  return isForm ? formPairs(request.body ?? '') : [];
}

function formPairs(text: string): readonly Pair[] {
  const pairs = text
    .slice(0, 100_000)
    .split('&')
    .filter((pair) => pair !== '');
  return pairs.map((pair) => {
    const equals = pair.indexOf('=');
    const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
    return [decoded(name.replaceAll('+', ' ')), decoded(value.replaceAll('+', ' '))] as const;
  });
}

/** The signature base string (RFC 5849 §3.4.1): method, base URI and normalised parameters. */
export function oauth1BaseString(request: HttpRequest): string {
  const { protocol, host, pathname } = new URL(request.url);
  const pairs = [...fromHeader(request), ...fromQuery(request), ...fromBody(request)]
    .filter(([name]) => name !== 'oauth_signature')
    .map(([name, value]) => [rfc3986(name), rfc3986(value)] as const)
    .sort((one, other) => before(one[0], other[0]) || before(one[1], other[1]));
  const normalised = pairs.map(([name, value]) => `${name}=${value}`).join('&');
  return [request.method.toUpperCase(), rfc3986(`${protocol}//${host}${pathname}`), rfc3986(normalised)].join('&');
}

const before = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** OAuth 1 parameters against the rules, the clock and what the answer tells. Null where the request is not signed so. */
export function oauth1Findings(exchange: SignedExchange): SigningFindings | null {
  const pairs = readOauth1(exchange.request);
  if (pairs === null) return null;
  const parameters = new Map(pairs);
  const compared = comparedBase(exchange);
  return {
    problems: [
      ...parameterProblems(pairs, parameters),
      ...placeProblems(exchange.request, parameters),
      ...timeProblems(parameters.get('oauth_timestamp'), exchange.clock),
      ...reportedProblems(exchange.response),
      ...compared.map(({ line, sent, expected }) =>
        problem('canonical', `Base string, ${line}: this request shows "${sent}", the server computed "${expected}".`),
      ),
    ],
    compared,
    facts: { method: parameters.get('oauth_signature_method')?.slice(0, 40) ?? null, hasToken: parameters.has('oauth_token') },
  };
}

function parameterProblems(pairs: readonly Pair[], parameters: ReadonlyMap<string, string>): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const method = parameters.get('oauth_signature_method') ?? '';
  // Timestamp and nonce may be left out with PLAINTEXT (RFC 5849 §3.1).
  const needed = method === 'PLAINTEXT' ? NEEDED.slice(0, 3) : NEEDED;
  const missing = needed.filter((name) => (parameters.get(name) ?? '') === '');
  if (missing.length > 0) problems.push(problem('missing-part', `The OAuth 1 request lacks ${missing.join(', ')}.`));
  const names = pairs.map(([name]) => name);
  const repeated = names.find((name, at) => names.indexOf(name) !== at);
  if (repeated !== undefined) problems.push(problem('format', `${repeated.slice(0, 60)} is there more than once (RFC 5849 §3.1).`));
  const version = parameters.get('oauth_version');
  if (version !== undefined && version !== '1.0')
    problems.push(problem('value', `oauth_version is "${version.slice(0, 20)}"; it must be 1.0.`));
  if (method !== '' && !METHODS.test(method))
    problems.push(problem('value', `oauth_signature_method is "${method.slice(0, 40)}", which is none of the registered ones.`, false));
  const signature = parameters.get('oauth_signature') ?? '';
  if (/^HMAC-SHA1$/.test(method) && signature.includes(' '))
    problems.push(problem('format', 'oauth_signature holds a space: its "+" was not percent-encoded.'));
  else if (method === 'HMAC-SHA1' && /^[A-Za-z0-9+/%]{20,}$/.test(signature) && !/^[A-Za-z0-9+/]{27}=$/.test(signature))
    problems.push(
      problem('format', 'oauth_signature is not the 28 characters of Base64 that HMAC-SHA1 gives; it may be encoded twice.', false),
    );
  return problems;
}

function placeProblems(request: HttpRequest, parameters: ReadonlyMap<string, string>): readonly SigningProblem[] {
  const { protocol, pathname } = new URL(request.url);
  const problems: SigningProblem[] = [];
  if (/request_?token|oauth\/initiate/i.test(pathname) && !parameters.has('oauth_callback'))
    problems.push(
      problem('missing-part', 'A request for temporary credentials takes oauth_callback (RFC 5849 §2.1), which is missing.', false),
    );
  if (
    /access_?token|oauth\/token$/i.test(pathname) &&
    parameters.has('oauth_token') &&
    !parameters.has('oauth_verifier') &&
    !parameters.has('x_auth_username')
  )
    problems.push(problem('missing-part', 'A request for a token takes oauth_verifier (RFC 5849 §2.3), which is missing.', false));
  if (parameters.get('oauth_signature_method') === 'PLAINTEXT' && protocol === 'http:')
    problems.push(problem('value', 'PLAINTEXT needs https (RFC 5849 §3.4.4); the request goes over http.'));
  return problems;
}

function timeProblems(stamp: string | undefined, clock: SignedExchange['clock']): readonly SigningProblem[] {
  if (stamp === undefined || stamp === '') return [];
  if (/^\d{13}$/.test(stamp)) return [problem('format', 'oauth_timestamp is in milliseconds; it takes seconds.')];
  if (!/^[1-9]\d{0,11}$/.test(stamp)) return [problem('format', 'oauth_timestamp is not a positive whole number.')];
  const away = Number(stamp) - clock.time;
  if (Math.abs(away) <= TOLERANCE) return [];
  const side = away > 0 ? 'ahead of' : 'behind';
  const text = `oauth_timestamp is ${asUtc(Number(stamp))}, ${durationInWords(away)} ${side} the server’s time.`;
  return [timeProblem('skew', text, away, clock)];
}

/** The Problem Reporting extension of OAuth 1: `oauth_problem=timestamp_refused&oauth_acceptable_timestamps=a-b`. */
function reportedProblems(response: SignedExchange['response']): readonly SigningProblem[] {
  const words = response === null ? '' : `${headerOf(response, 'www-authenticate') ?? ''}\n${wordsOf(response)}`;
  const value = (name: string): string | null => decodedOrNull(new RegExp(`\\b${name}(?:=|": ?)"?([^&",\\s]{1,400})`).exec(words)?.[1]);
  const [low, high] = (value('oauth_acceptable_timestamps') ?? '').split('-').map(Number);
  switch (value('oauth_problem')) {
    case 'timestamp_refused':
      return low !== undefined && high !== undefined && low > 0 && high > 0
        ? [problem('skew', `The server takes time stamps from ${asUtc(low)} to ${asUtc(high)} only.`)]
        : [problem('skew', 'The server refused the time stamp (timestamp_refused).')];
    case 'nonce_used':
      return [problem('nonce', 'The server says that this nonce was used before: the request was sent twice, or its nonces repeat.')];
    case 'parameter_absent':
      return [problem('missing-part', `The server misses ${(value('oauth_parameters_absent') ?? 'a parameter').slice(0, 120)}.`)];
    case 'signature_method_rejected':
      return [problem('value', 'The server does not take this oauth_signature_method.')];
    default:
      return [];
  }
}

const decodedOrNull = (text: string | undefined): string | null => (text === undefined ? null : decoded(text));

const PARTS = ['method', 'address', 'parameters'] as const;

/** The base string that some servers echo (debug_sbs of PECL and Magento, or in prose) beside the one rebuilt here. */
function comparedBase({ request, response }: SignedExchange): readonly ComparedLine[] {
  const words = wordsOf(response);
  const echoed = /\b((?:GET|POST|PUT|PATCH|DELETE)(?:&|%26)https?%[^\s"'<>]{5,8000})/i.exec(words)?.[1];
  if (echoed === undefined) return [];
  const theirs = (echoed.includes('&') ? echoed : decoded(echoed)).split('&');
  if (theirs.length !== 3) return [];
  const ours = oauth1BaseString(request).split('&');
  return PARTS.flatMap((line, at): readonly ComparedLine[] => {
    const [sent, expected] = [decoded(ours[at] ?? ''), decoded(theirs[at] ?? '')];
    if (sent === expected) return [];
    return line === 'parameters'
      ? comparedParameters(sent, expected)
      : [{ line, sent: sent.slice(0, 200), expected: expected.slice(0, 200) }];
  });
}

function comparedParameters(sent: string, expected: string): readonly ComparedLine[] {
  const [ours, theirs] = [new Map(split(sent)), new Map(split(expected))];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])].slice(0, 200);
  const different = names.filter((name) => ours.get(name) !== theirs.get(name));
  if (different.length === 0)
    return [
      {
        line: 'order of the parameters',
        sent: [...ours.keys()].join('&').slice(0, 200),
        expected: [...theirs.keys()].join('&').slice(0, 200),
      },
    ];
  return different.slice(0, 20).map((name) => ({
    line: `parameter ${name.slice(0, 60)}`,
    sent: ours.has(name) ? shownValue(name, ours.get(name) ?? '') : '(absent)',
    expected: theirs.has(name) ? shownValue(name, theirs.get(name) ?? '') : '(absent)',
  }));
}

const split = (text: string): readonly Pair[] =>
  text.split('&').map((pair) => {
    const equals = pair.indexOf('=');
    return equals < 0 ? ([pair, ''] as const) : ([pair.slice(0, equals), pair.slice(equals + 1)] as const);
  });
