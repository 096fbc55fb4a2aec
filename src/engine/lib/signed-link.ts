import { basicTime } from './basic-time.ts';
import { problem, type SignedExchange, type SigningFindings, type SigningProblem, timeProblem } from './signing-findings.ts';
import { asUtc, durationInWords } from './time.ts';

/** When a signed URL other than AWS Signature 4 begins and ends, epoch seconds. */
interface Lifetime {
  readonly maker: 'Google Cloud Storage' | 'Azure storage' | 'CloudFront' | 'Amazon S3 (Signature 2)' | 'signed URL';
  readonly begins: number | null;
  readonly ends: number | null;
}

/** Signed URLs of Google (X-Goog-*), Azure (shared access signature), CloudFront and S3's Signature 2. Null where the URL is none of them. */
export function signedLinkFindings({ request, clock }: SignedExchange): SigningFindings | null {
  const query = URL.parse(request.url)?.searchParams;
  if (query === undefined) return null;
  const lifetime = lifetimeOf(query);
  if (lifetime === null) return null;
  return {
    problems: [...timeProblems(lifetime, clock), ...(lifetime.maker === 'Azure storage' ? sharedAccessProblems(query, request.url) : [])],
    facts: { ...lifetime },
  };
}

function lifetimeOf(query: URLSearchParams): Lifetime | null {
  if (query.has('X-Goog-Signature')) {
    const begins = basicTime(query.get('X-Goog-Date') ?? undefined);
    const lasts = Number(query.get('X-Goog-Expires') ?? Number.NaN);
    return { maker: 'Google Cloud Storage', begins, ends: begins === null ? null : numberOf(begins + lasts) };
  }
  if (query.has('sig') && (query.has('se') || query.has('si') || query.has('sp')))
    return { maker: 'Azure storage', begins: dateOf(query.get('st')), ends: dateOf(query.get('se')) };
  if (!query.has('Signature') || !(query.has('Expires') || query.has('Policy'))) return null;
  const maker = query.has('Key-Pair-Id') ? 'CloudFront' : query.has('AWSAccessKeyId') ? 'Amazon S3 (Signature 2)' : 'signed URL';
  return { maker, begins: null, ends: numberOf(Number(query.get('Expires') ?? Number.NaN)) };
}

const numberOf = (value: number): number | null => (Number.isFinite(value) && value > 0 ? value : null);
const dateOf = (text: string | null): number | null => numberOf(Date.parse(text ?? '') / 1000);

function timeProblems({ maker, begins, ends }: Lifetime, clock: SignedExchange['clock']): readonly SigningProblem[] {
  if (ends !== null && ends <= clock.time) {
    const late = `The signed URL (${maker}) was good until ${asUtc(ends)}, that is ${durationInWords(clock.time - ends)} too late.`;
    return [timeProblem('expired', late, ends - clock.time, clock)];
  }
  if (begins === null || begins <= clock.time) return [];
  const text = `The signed URL (${maker}) begins at ${asUtc(begins)}, ${durationInWords(begins - clock.time)} ahead of the server’s time.`;
  // A start set to "now" on a clock that runs fast is Azure's own example of what to avoid; a far one is meant.
  return [timeProblem(begins - clock.time < 3600 ? 'skew' : 'not-yet', text, begins - clock.time, clock)];
}

/** Azure, "Create a service SAS". */
function sharedAccessProblems(query: URLSearchParams, url: string): readonly SigningProblem[] {
  const problems: SigningProblem[] = [];
  const signature = query.get('sig') ?? '';
  if (signature.includes(' ')) problems.push(problem('format', 'The parameter sig holds a space: its "+" was not percent-encoded.'));
  else if (/%(?:2B|2F|3D)/i.test(signature)) problems.push(problem('format', 'The parameter sig is percent-encoded twice.'));
  if (query.get('spr') === 'https' && url.startsWith('http:'))
    problems.push(problem('value', 'The signed URL is for https only (spr=https) and is used over http.'));
  const missing = ['sv', 'sp'].filter((name) => !query.has(name) && !query.has('si'));
  if (missing.length > 0) problems.push(problem('missing-part', `The signed URL lacks ${missing.join(' and ')}: it may have been cut.`));
  return problems;
}
