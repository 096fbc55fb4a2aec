import { createHash } from 'node:crypto';
import type { HttpRequest } from '../case.ts';
import { isHidden, problem, type SigningFindings, type SigningProblem } from './signing-findings.ts';

/** The challenge as parsed: names in lower case, values unquoted. */
export type DigestChallenge = Readonly<Record<string, string>>;

export interface DigestExchange {
  readonly request: HttpRequest;
  /** Parameters of `Authorization: Digest …`, names in lower case, values unquoted. */
  readonly parameters: ReadonlyMap<string, string>;
  /** All Digest challenges of the refusing answer (RFC 7616 §3.7 lets a server offer several algorithms). */
  readonly offered: readonly DigestChallenge[];
  /** user:password where the user gave it for Digest; nothing is ever guessed. */
  readonly credential: string | null;
}

const HASHES: Readonly<Record<string, { readonly name: string; readonly digits: number }>> = {
  md5: { name: 'md5', digits: 32 },
  'sha-256': { name: 'sha256', digits: 64 },
  'sha-512-256': { name: 'sha512-256', digits: 64 },
};
const NEEDED = ['realm', 'nonce', 'uri', 'response'];

/** A Digest response against the request and the challenge (RFC 7616 §3.3 and §3.4). */
export function digestFindings(exchange: DigestExchange): SigningFindings {
  const { parameters, offered } = exchange;
  const algorithm = parameters.get('algorithm') ?? 'MD5';
  const same = (challenge: DigestChallenge): boolean => (challenge['algorithm'] ?? 'MD5').toLowerCase() === algorithm.toLowerCase();
  const challenge = offered.find(same) ?? offered[0];
  const computed = recomputed(exchange);
  const problems = [
    ...formProblems(parameters, algorithm),
    ...targetProblems(exchange.request, parameters.get('uri')),
    ...(challenge === undefined ? [] : challengeProblems(parameters, challenge, offered)),
    ...(computed === false
      ? [
          problem(
            'value',
            'The response is not the one that this user, password, method and uri give: it was computed from something else.',
          ),
        ]
      : []),
  ];
  const fresh = challenge !== undefined && challenge['nonce'] === parameters.get('nonce');
  return {
    problems,
    facts: { algorithm, stale: /^true$/i.test(challenge?.['stale'] ?? ''), nonceIsTheOffered: fresh, computedAlike: computed },
  };
}

function formProblems(parameters: DigestExchange['parameters'], algorithm: string): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const has = (name: string): boolean => (parameters.get(name) ?? '') !== '';
  const missing = NEEDED.filter((name) => !has(name));
  if (!has('username') && !parameters.has('username*')) missing.unshift('username');
  if (missing.length > 0) problems.push(problem('missing-part', `The Digest response lacks ${missing.join(', ')}.`));
  const qop = parameters.get('qop');
  const counters = ['nc', 'cnonce'].filter((name) => !has(name));
  if (qop !== undefined && counters.length > 0)
    problems.push(problem('missing-part', `The Digest response names qop=${qop.slice(0, 20)} but lacks ${counters.join(' and ')}.`));
  if (has('nc') && !/^[0-9a-f]{8}$/i.test(parameters.get('nc') ?? ''))
    problems.push(problem('format', 'The nonce count nc is not eight hexadecimal digits.'));
  const digits = HASHES[algorithm.toLowerCase().replace(/-sess$/, '')]?.digits;
  const response = parameters.get('response') ?? '';
  if (digits !== undefined && response !== '' && !isHidden(response) && !new RegExp(`^[0-9a-f]{${digits}}$`).test(response))
    problems.push(
      problem('format', `The response has ${response.length} characters; ${algorithm} gives ${digits} lower-case hexadecimal digits.`),
    );
  return problems;
}

/** RFC 7616 §3.4.6: the uri must be that of the request line; a proxy that rewrites paths breaks it. */
function targetProblems(request: HttpRequest, uri: string | undefined): readonly SigningProblem[] {
  if (uri === undefined || uri === '') return [];
  const { pathname, search, host } = new URL(request.url);
  const target = pathname + search;
  // A URL as parsed encodes a few characters that clients leave as they are.
  const parsed = URL.parse(uri, request.url);
  const same = parsed !== null && parsed.host === host && parsed.pathname + parsed.search === target;
  if (same || uri === host) return [];
  const made = `The Digest response is made for ${uri.slice(0, 200)}, the request goes to ${target.slice(0, 200)}`;
  if (uri === pathname) return [problem('target', `${made}: the query is missing in it.`)];
  return [problem('target', `${made}${`${uri}/` === target || uri === `${target}/` ? ': they differ in the last slash' : ''}.`)];
}

function challengeProblems(
  parameters: DigestExchange['parameters'],
  challenge: DigestChallenge,
  offered: readonly DigestChallenge[],
): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const given = (name: string): string => parameters.get(name) ?? '';
  const { realm, nonce, opaque, qop, stale } = challenge;
  const made = `The Digest response is made for the realm "${given('realm').slice(0, 100)}"`;
  if (realm !== undefined && given('realm') !== realm)
    problems.push(problem('realm', `${made}, the server asks for "${realm.slice(0, 100)}".`));
  if (/^true$/i.test(stale ?? ''))
    problems.push(problem('stale', 'The challenge says stale=true: the nonce of the Digest response is too old or unknown.'));
  else if (nonce !== undefined && given('nonce') !== nonce)
    problems.push(problem('nonce', 'The Digest response is made for another nonce than the one now offered.', false));
  // A server that offers the same nonce again ties its opaque to it.
  if (nonce === given('nonce') && opaque !== undefined && given('opaque') !== opaque)
    problems.push(problem('value', 'The Digest response does not return the opaque value of the challenge.'));
  return [...problems, ...choiceProblems(parameters, offered, qop)];
}

/** Algorithm and qop must be among those offered (RFC 7616 §3.4). */
function choiceProblems(
  parameters: DigestExchange['parameters'],
  offered: readonly DigestChallenge[],
  qop: string | undefined,
): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const algorithm = parameters.get('algorithm') ?? 'MD5';
  const algorithms = offered.map((challenge) => challenge['algorithm'] ?? 'MD5');
  if (!algorithms.some((one) => one.toLowerCase() === algorithm.toLowerCase()))
    problems.push(
      problem('value', `The Digest response uses ${algorithm.slice(0, 40)}, the server offers ${algorithms.join(', ').slice(0, 100)}.`),
    );
  const chosen = parameters.get('qop');
  const choices = qop?.split(',').map((one) => one.trim().toLowerCase());
  if (choices !== undefined && chosen !== undefined && !choices.includes(chosen.toLowerCase()))
    problems.push(problem('value', `The Digest response uses qop=${chosen.slice(0, 20)}, the server offers ${qop}.`));
  // Legacy form without qop is allowed by RFC 7616 §3.4 for old clients only; many servers refuse it.
  if (choices !== undefined && chosen === undefined)
    problems.push(problem('missing-part', `The server asks for qop=${qop}; the Digest response names none.`, false));
  if (choices === undefined && chosen !== undefined)
    problems.push(problem('value', 'The Digest response names a qop, the challenge offers none.', false));
  return problems;
}

/** Null where user or password are not known, or the algorithm is not. */
function recomputed({ request, parameters, credential }: DigestExchange): boolean | null {
  const colon = credential?.indexOf(':') ?? -1;
  if (credential === null || colon < 0 || parameters.get('username') !== credential.slice(0, colon)) return null;
  const response = digestResponse({ method: request.method, body: request.body ?? '', password: credential.slice(colon + 1), parameters });
  return response === null ? null : response === parameters.get('response')?.toLowerCase();
}

/** The response that a password gives (RFC 7616 §3.4.1 to §3.4.3); null for an unknown algorithm. */
export function digestResponse(of: {
  readonly method: string;
  readonly body: string;
  readonly password: string;
  readonly parameters: ReadonlyMap<string, string>;
}): string | null {
  const value = (name: string): string => of.parameters.get(name) ?? '';
  const algorithm = (of.parameters.get('algorithm') ?? 'MD5').toLowerCase();
  const hash = HASHES[algorithm.replace(/-sess$/, '')]?.name;
  if (hash === undefined) return null;
  const digest = (text: string): string => createHash(hash).update(text, 'utf8').digest('hex');
  const base = digest(`${value('username')}:${value('realm')}:${of.password}`);
  const first = algorithm.endsWith('-sess') ? digest(`${base}:${value('nonce')}:${value('cnonce')}`) : base;
  const qop = of.parameters.get('qop');
  const target = `${of.method}:${value('uri')}`;
  const second = digest(qop?.toLowerCase() === 'auth-int' ? `${target}:${digest(of.body)}` : target);
  const middle = qop === undefined ? value('nonce') : [value('nonce'), value('nc'), value('cnonce'), qop].join(':');
  return digest(`${first}:${middle}:${second}`);
}
