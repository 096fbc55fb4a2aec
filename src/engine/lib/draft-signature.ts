import { type HttpRequest, headerOf } from '../case.ts';
import { contentDigestProblems, lifetimeProblems } from './http-signature.ts';
import { lacksField, problem, type SignedExchange, type SigningFindings, type SigningProblem, timeProblem } from './signing-findings.ts';
import { asUtc, durationInWords } from './time.ts';

/** Kong's hmac-auth, APISIX and most verifiers of the draft allow so much between Date and their clock. */
const TOLERANCE = 300;

/**
 * Signatures of draft-cavage-http-signatures (`Authorization: Signature keyId="…",headers="…"`, the Signature field of ActivityPub) and of the gateways
 * that follow it (`hmac username="…"`). Null where the request has none.
 */
export function draftSignatureFindings(exchange: SignedExchange): SigningFindings | null {
  const parameters = readDraftSignature(exchange.request);
  if (parameters === null) return null;
  const covered = parameters.get('headers')?.trim().toLowerCase().split(/\s+/) ?? ['date'];
  return {
    problems: [
      ...partProblems(parameters),
      ...coveredProblems(exchange.request, covered),
      ...dateProblems(exchange, covered),
      ...lifetimeProblems(parameters.get('created'), parameters.get('expires'), exchange.clock),
      ...contentDigestProblems(exchange.request),
    ],
    facts: { covered: covered.join(' ').slice(0, 400), algorithm: parameters.get('algorithm')?.slice(0, 40) ?? null },
  };
}

/** Parameter names in lower case. */
export function readDraftSignature(request: HttpRequest): ReadonlyMap<string, string> | null {
  const authorization = headerOf(request, 'authorization') ?? '';
  const fromAuthorization = /^(?:signature|hmac)\s/i.test(authorization) ? authorization.replace(/^\S+\s+/, '') : null;
  const field = headerOf(request, 'signature-input') === undefined ? headerOf(request, 'signature') : undefined;
  const text = fromAuthorization ?? (field !== undefined && /keyid\s?=/i.test(field) ? field : null);
  if (text === null) return null;
  const pairs = text.slice(0, 16_000).matchAll(/([A-Za-z]{1,40})\s?=\s?(?:"([^"]{0,4000})"|(\d{1,20}))/g);
  const parameters = new Map([...pairs].map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ''] as const));
  return parameters.size === 0 ? null : parameters;
}

function partProblems(parameters: ReadonlyMap<string, string>): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  if (!parameters.has('keyid') && !parameters.has('username')) problems.push(problem('missing-part', 'The signature names no keyId.'));
  const signature = parameters.get('signature');
  if (signature === undefined || signature === '') problems.push(problem('missing-part', 'The signature parameter is missing or empty.'));
  // draft-cavage-12 §2.3: these algorithms do not go with (created) and (expires).
  if (/\((?:created|expires)\)/.test(parameters.get('headers') ?? '') && /^(?:rsa|hmac|ecdsa)/.test(parameters.get('algorithm') ?? ''))
    problems.push(
      problem(
        'value',
        `(created) or (expires) is signed with ${parameters.get('algorithm')?.slice(0, 40)}, which the draft forbids.`,
        false,
      ),
    );
  return problems;
}

const PSEUDO = /^(?:\((?:request-target|created|expires)\)|@request-target|request-line)$/;

function coveredProblems(request: HttpRequest, covered: readonly string[]): readonly SigningProblem[] {
  const missing = covered.filter((name) => !PSEUDO.test(name) && lacksField(request, name)).map((name) => name.slice(0, 60));
  if (missing.length === 0) return [];
  return [problem('missing-part', `The signature covers ${missing.slice(0, 3).join(', ')}, which the request does not carry.`)];
}

function dateProblems({ request, clock }: SignedExchange, covered: readonly string[]): readonly SigningProblem[] {
  const name = ['x-date', 'date'].find((field) => covered.includes(field) && headerOf(request, field) !== undefined);
  if (name === undefined) return [];
  const at = Date.parse(headerOf(request, name) ?? '') / 1000;
  if (Number.isNaN(at)) return [problem('format', `The signed ${name} is not a date that HTTP knows.`)];
  const away = at - clock.time;
  if (Math.abs(away) <= TOLERANCE) return [];
  const text = `The signed ${name} is ${asUtc(at)}, ${durationInWords(away)} ${away > 0 ? 'ahead of' : 'behind'} the server’s time.`;
  return [timeProblem('skew', text, away, clock)];
}
