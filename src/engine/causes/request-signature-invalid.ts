import { type HttpRequest, headerOf } from '../case.ts';
import { type Clue, certain, defineCause, hint, likely, proven, strong } from '../cause.ts';
import { basicTime, type SignedRequest, signedRequestOf } from '../lib/signed-request.ts';
import challenge, { type Challenges } from '../probes/challenge.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';
import serverClock from '../probes/server-clock.ts';

/** Signature 4 requests older than this are refused (AWS, "Elements of an API request signature"). */
const OLDEST_REQUEST = 15 * 60;

export default defineCause({
  id: 'request-signature-invalid',
  title: 'The signature over the request does not fit',
  needs: { refusal, exchange },
  wants: { challenge, serverClock },
  supersedes: ['credentials-invalid', 'permission-denied', 'scheme-mismatch'],
  detect(facts, { now, material }): readonly Clue[] {
    const { status } = facts.refusal.response;
    const request = facts.exchange.request ?? material.request;
    const signed = signedRequestOf(request);
    if (request === undefined || request === null || signed === null || ![400, 401, 403].includes(status)) return [];
    const clock = facts.serverClock?.time ?? now;
    switch (signed.how) {
      case 'Digest':
        return status === 401 ? digestClues(signed, request, facts.challenge, material.connection.digestCredential !== undefined) : [];
      case 'AWS Signature 4':
        return [
          likely(`The request is signed with AWS Signature 4 and refused with ${status}.`, exchange),
          ...amazonClues(signed, request, clock),
        ];
      case 'presigned URL':
        return presignedClues(signed, status, clock);
      default:
        return [
          (status === 401 ? likely : hint)(`The request carries a signature (${signed.how}) and is refused with ${status}.`, exchange),
        ];
    }
  },
  settledBy: 'The string to sign, or canonical request, as client and server each compute it.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Check that the clock of your machine is right, then retry with a fresh link or request.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Sign again right before sending, over exactly the method, path, query, headers and body that leave.',
    },
    {
      audience: 'owner',
      effort: 'medium',
      text: 'Check that no proxy rewrites host, path, query or signed headers between client and verifier.',
    },
  ],
});

/** RFC 7616 §3.3 and §3.4. */
function digestClues(
  { parameters }: SignedRequest,
  request: HttpRequest,
  asked: Challenges | undefined,
  answeredFresh: boolean,
): readonly Clue[] {
  const offered = asked?.list.find(({ scheme }) => /^digest$/i.test(scheme));
  const clues: Clue[] = [];
  const { pathname, search } = new URL(request.url);
  const uri = parameters.get('uri');
  if (uri !== undefined && uri !== pathname + search && uri !== request.url)
    clues.push(proven(`The Digest response is made for ${uri.slice(0, 200)}, the request goes to ${pathname}${search}.`, 'input'));
  const realm = offered?.params['realm'];
  if (realm !== undefined && parameters.get('realm') !== realm)
    clues.push(
      proven(`The Digest response is made for the realm "${parameters.get('realm') ?? ''}", the server asks for "${realm}".`, challenge),
    );
  if (/^true$/i.test(offered?.params['stale'] ?? ''))
    clues.push(certain('The challenge says stale=true: the nonce of the Digest response is too old or unknown.', challenge));
  // A response made for this very nonce leaves little but the password.
  if (answeredFresh) return [...clues, hint('A Digest response to the server’s own fresh nonce is refused.', exchange)];
  return [...clues, likely('A Digest response was sent and refused with 401; each nonce serves for a short time only.', exchange)];
}

function amazonClues({ parameters }: SignedRequest, request: HttpRequest, clock: number): readonly Clue[] {
  const clues: Clue[] = [];
  const names = (parameters.get('signedheaders') ?? '')
    .split(';')
    .filter((name) => name !== '' && name !== 'host' && name !== 'content-length');
  const missing = names.filter((name) => headerOf(request, name) === undefined);
  if (missing.length > 0)
    clues.push(strong(`The signature covers ${missing.slice(0, 3).join(', ')}, which the request does not carry.`, 'input'));
  if (!names.includes('x-amz-date') && headerOf(request, 'x-amz-date') === undefined && headerOf(request, 'date') === undefined)
    clues.push(strong('The signed request has no X-Amz-Date.', 'input'));
  const signedAt = basicTime(headerOf(request, 'x-amz-date'));
  if (signedAt !== null && Math.abs(clock - signedAt) > OLDEST_REQUEST)
    clues.push(certain(`X-Amz-Date is ${Math.round(Math.abs(clock - signedAt) / 60)} minutes away from now; 15 are allowed.`, serverClock));
  const day = /\/(\d{8})\//.exec(parameters.get('credential') ?? '')?.[1];
  const sent = headerOf(request, 'x-amz-date')?.slice(0, 8);
  if (day !== undefined && sent !== undefined && day !== sent)
    clues.push(proven(`The credential scope is of ${day}, X-Amz-Date of ${sent}.`, 'input'));
  return clues;
}

function presignedClues({ parameters }: SignedRequest, status: number, clock: number): readonly Clue[] {
  const clues: Clue[] = [likely(`The URL carries its signature and is refused with ${status}.`, exchange)];
  const begun = basicTime(parameters.get('X-Amz-Date') ?? parameters.get('X-Goog-Date'));
  const lasts = Number(parameters.get('X-Amz-Expires') ?? parameters.get('X-Goog-Expires') ?? Number.NaN);
  const until = parameters.has('se') ? Date.parse(parameters.get('se') ?? '') / 1000 : Number(parameters.get('Expires') ?? Number.NaN);
  const end = begun !== null && Number.isFinite(lasts) ? begun + lasts : until;
  if (Number.isFinite(end) && end <= clock)
    clues.push(certain(`The signed URL was good until ${new Date(end * 1000).toISOString()}.`, 'input'));
  return clues;
}
