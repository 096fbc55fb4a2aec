import { type HttpRequest, headerOf } from '../case.ts';
import { regionOfHost, serviceOfHost } from './aws-hosts.ts';
import { basicTime } from './basic-time.ts';
import { bodyHashProblems } from './signed-body.ts';
import { isHidden, lacksField, problem, type SignedExchange, type SigningProblem, timeProblem } from './signing-findings.ts';
import { type Sigv4, sha256 } from './sigv4.ts';
import { asUtc, durationInWords } from './time.ts';

/** Requests whose time is further from the server's are refused (AWS, "Elements of an API request signature"). */
export const AWS_TOLERANCE = 15 * 60;
/** Seven days (S3, AuthorizationQueryParametersError). */
const LONGEST_LINK = 604_800;

/** Everything about a Signature 4 request that can be judged without its key. */
export function sigv4Problems(exchange: SignedExchange, signed: Sigv4): readonly SigningProblem[] {
  return [
    ...syntaxProblems(exchange.request, signed),
    ...scopeProblems(exchange.request, signed),
    ...timeProblems(exchange, signed),
    ...headerProblems(exchange.request, signed),
    ...payloadProblems(exchange.request, signed),
    ...tokenProblems(signed),
  ];
}

function syntaxProblems(request: HttpRequest, signed: Sigv4): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const say = (text: string): number => problems.push(problem('format', text));
  if (signed.credentialParts === 0) say('The signature names no Credential.');
  else if (signed.scope === null && !signed.credentialHidden)
    say(`The Credential has ${signed.credentialParts} parts between slashes; it takes five: key/date/region/service/aws4_request.`);
  else if (signed.scope !== null && signed.scope.terminator !== 'aws4_request')
    say(`The credential scope ends in "${signed.scope.terminator.slice(0, 40)}" instead of aws4_request.`);
  if (signed.signedHeaders.length === 0) say('The signature names no SignedHeaders.');
  if (signed.signature === 'missing') say('The Signature parameter is missing or empty.');
  if (signed.signature === 'odd') say('The Signature is not 64 lower-case hexadecimal digits.');
  if (signed.form === 'header' && !(headerOf(request, 'authorization') ?? '').includes(','))
    say('The parameters of the Authorization field are not separated by commas.');
  return problems;
}

function scopeProblems(request: HttpRequest, { scope, amzDate }: Sigv4): readonly SigningProblem[] {
  if (scope === null) return [];
  const problems: SigningProblem[] = [];
  if (isHidden(scope.date)) return [];
  if (!/^\d{8}$/.test(scope.date))
    problems.push(problem('format', `The date of the credential scope is "${scope.date.slice(0, 20)}", not eight digits.`));
  else if (amzDate !== null && /^\d{8}T/.test(amzDate) && amzDate.slice(0, 8) !== scope.date)
    problems.push(
      problem('scope', `The credential scope is of ${scope.date}, X-Amz-Date of ${amzDate.slice(0, 8)}: both must be the same day.`),
    );
  const { hostname } = new URL(request.url);
  const region = regionOfHost(hostname);
  if (region !== null && region !== scope.region && scope.region !== '*')
    problems.push(problem('region', `The request is signed for the region ${scope.region.slice(0, 40)}; ${hostname} is in ${region}.`));
  const service = serviceOfHost(hostname);
  const fits = service === 's3' ? /^s3/.test(scope.service) : service === scope.service;
  if (service !== null && !fits)
    problems.push(problem('scope', `The request is signed for the service ${scope.service.slice(0, 40)}; ${hostname} is ${service}.`));
  return problems;
}

function timeProblems({ clock }: SignedExchange, { amzDate, expires, form }: Sigv4): readonly SigningProblem[] {
  if (amzDate === null) return [problem('missing-part', 'The signed request has no X-Amz-Date, so its time cannot be checked.')];
  const at = basicTime(amzDate);
  if (at === null) return [problem('format', `X-Amz-Date is not of the form 20261121T055000Z: "${amzDate.slice(0, 30)}".`)];
  const away = at - clock.time;
  if (form === 'query') return linkProblems({ at, expires, clock });
  if (Math.abs(away) <= AWS_TOLERANCE) return [];
  const side = away > 0 ? 'ahead of' : 'behind';
  const text = `The request is signed at ${asUtc(at)}, ${durationInWords(away)} ${side} the server’s time; 15 min are allowed.`;
  return [timeProblem('skew', text, away, clock)];
}

function linkProblems({
  at,
  expires,
  clock,
}: {
  readonly at: number;
  readonly expires: number | null;
  readonly clock: SignedExchange['clock'];
}) {
  if (expires === null) return [problem('missing-part', 'The presigned URL has no X-Amz-Expires.')];
  if (expires > LONGEST_LINK) return [problem('format', `X-Amz-Expires is ${expires}; a presigned URL lasts at most 604800 s (7 days).`)];
  const end = at + expires;
  if (end < clock.time) {
    const text = `The presigned URL was good until ${asUtc(end)}, that is ${durationInWords(clock.time - end)} too late.`;
    return [timeProblem('expired', text, end - clock.time, clock)];
  }
  if (at - clock.time <= AWS_TOLERANCE) return [];
  const text = `The presigned URL begins at ${asUtc(at)}, ${durationInWords(at - clock.time)} ahead of the server’s time.`;
  return [timeProblem('skew', text, at - clock.time, clock)];
}

function headerProblems(request: HttpRequest, signed: Sigv4): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const names = signed.signedHeaders;
  if (names.length === 0) return [];
  if (!names.includes('host') && !names.includes(':authority'))
    problems.push(problem('unsigned-part', 'SignedHeaders does not name host, which must be signed.'));
  const missing = names.filter((name) => lacksField(request, name));
  if (missing.length > 0)
    problems.push(problem('missing-part', `The signature covers ${listed(missing)}, which the request does not carry.`));
  const unsigned = request.headers
    .map(([name]) => name.toLowerCase())
    .filter((name) => name.startsWith('x-amz-') && !names.includes(name) && !(signed.form === 'query' && name === 'x-amz-date'));
  // Every x-amz-* field has to be signed; whether a service enforces it differs.
  if (unsigned.length > 0)
    problems.push(problem('unsigned-part', `The request carries ${listed(unsigned)}, which the signature does not cover.`, false));
  const sorted = [...names].sort();
  if (names.some((name, at) => name !== sorted[at])) problems.push(problem('format', 'SignedHeaders is not in alphabetical order.', false));
  return problems;
}

const listed = (names: readonly string[]): string =>
  [...new Set(names)]
    .slice(0, 3)
    .map((name) => name.slice(0, 60))
    .join(', ');

function payloadProblems(request: HttpRequest, signed: Sigv4): readonly SigningProblem[] {
  const stated = headerOf(request, 'x-amz-content-sha256')?.trim();
  if (stated === undefined) {
    return signed.form === 'header' && signed.scope?.service === 's3' && lacksField(request, 'x-amz-content-sha256')
      ? [problem('missing-part', 'The request to S3 has no x-amz-content-sha256, which S3 asks for.', false)]
      : [];
  }
  if (/^(?:UNSIGNED-PAYLOAD|STREAMING-)/.test(stated)) return [];
  if (!/^[0-9a-f]{64}$/i.test(stated))
    return [problem('format', 'x-amz-content-sha256 is neither 64 hexadecimal digits nor UNSIGNED-PAYLOAD.')];
  return bodyHashProblems(request, 'x-amz-content-sha256', (body) => sha256(body) === stated.toLowerCase());
}

/** Temporary keys (ASIA…) are worth nothing without their session token (IAM, "Unique identifiers", prefixes). */
function tokenProblems({ keyId, hasSessionToken, form }: Sigv4): readonly SigningProblem[] {
  const field = form === 'query' ? 'X-Amz-Security-Token' : 'x-amz-security-token';
  if (/^ASIA[A-Z0-9]{12,}$/.test(keyId) && !hasSessionToken)
    return [problem('session-token', `The access key is temporary (ASIA…), but no session token goes with it in ${field}.`)];
  if (/^AKIA[A-Z0-9]{12,}$/.test(keyId) && hasSessionToken)
    return [problem('session-token', `A session token goes with a long-term access key (AKIA…); ${field} belongs to temporary keys only.`)];
  return [];
}
