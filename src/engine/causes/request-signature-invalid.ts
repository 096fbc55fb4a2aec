import type { HttpResponse } from '../case.ts';
import { against, type Clue, certain, defineCause, hint, likely, proven, strong } from '../cause.ts';
import type { SigningProblem } from '../lib/signing-findings.ts';
import { saidOfToken } from '../lib/token-words.ts';
import { saysUnknownKey } from '../lib/unknown-key.ts';
import answerText from '../probes/answer-text.ts';
import challenge, { type Challenges } from '../probes/challenge.ts';
import exchange from '../probes/exchange.ts';
import refusal from '../probes/refusal.ts';
import requestSigning, { type RequestSigning } from '../probes/request-signing.ts';
import token from '../probes/token.ts';

/** A signed time older than this speaks of a request that was kept, not of a clock: time zones differ by at most 14 h. */
const KEPT = 86_400;

export default defineCause({
  id: 'request-signature-invalid',
  title: 'The signature over the request does not fit',
  needs: { refusal, requestSigning },
  wants: { answerText, challenge, token },
  // A signature in a field of its own is the credential, though it stands in no Authorization field.
  supersedes: ['credentials-missing', 'credentials-invalid', 'permission-denied', 'scheme-mismatch'],
  detect({ refusal, requestSigning: signing, challenge: asked, answerText: text, token: sent }, { material }): readonly Clue[] {
    const { status } = refusal.response;
    // RFC 7616 knows 401 and 400 only; the others refuse with 403 as well.
    const refusing = signing.scheme === 'Digest' ? [400, 401] : [400, 401, 403];
    if (!refusing.includes(status)) return [];
    const spoken = signing.problems.flatMap((problem) => clueOf(problem, signing));
    if (material.request === undefined) return spoken;
    if (signing.scheme === 'Digest') return [digestClue(signing, status, material.connection.digestCredential !== undefined), ...spoken];
    // Without a JWT in the request, a signature that the answer speaks of is the request's own.
    const means = sent?.reading.kind !== 'jwt' && saidOfToken(text, asked) === 'signature';
    const said = means ? [strong('The answer says that a signature is wrong, and the request’s own is the only one.', answerText)] : [];
    return [general(signing, refusal.response, asked), ...said, ...spoken];
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

/** What the mere refusal of a signed request says. */
function general({ scheme, facts }: RequestSigning, response: HttpResponse, asked: Challenges | undefined): Clue {
  const { status } = response;
  if (saysUnknownKey(response)) return against('The answer says that the key is not known, so no signature was compared.', exchange);
  if (scheme === 'AWS Signature 4') return likely(`The request is signed with AWS Signature 4 and refused with ${status}.`, exchange);
  if (scheme === 'presigned URL') return likely(`The URL carries its signature and is refused with ${status}.`, exchange);
  const text = `The request carries a signature (${scheme}) and is refused with ${status}.`;
  // Where a token or password is asked for, or a webhook meets a login, the signature may not have been looked at.
  const asksOther = asked !== undefined && asked.list.length > 0 && asked.list.every(({ scheme: wanted }) => LOGIN.test(wanted));
  return (status !== 401 || asksOther || facts['sender'] !== undefined ? hint : likely)(text, exchange);
}

const LOGIN = /^(?:basic|bearer|negotiate|ntlm|apikey|token|dpop)$/i;

function digestClue({ facts }: RequestSigning, status: number, answeredFresh: boolean): Clue {
  if (facts['computedAlike'] === true) return against('The Digest response is what this user and password give.', requestSigning);
  // A response made for this very nonce leaves little but the password.
  if (answeredFresh || facts['nonceIsTheOffered'] === true)
    return hint('A Digest response to the server’s own fresh nonce is refused.', exchange);
  return likely(`A Digest response was sent and refused with ${status}; each nonce serves for a short time only.`, exchange);
}

/** Without a clock to trust these say nothing of the signature. */
const TIMES: ReadonlySet<string> = new Set(['skew', 'expired', 'not-yet']);

/** Cryptographic and protocol facts are proof; what a short paste may hide is not. */
function clueOf(problem: SigningProblem, { scheme }: RequestSigning): readonly Clue[] {
  const { kind, text, seconds = 0 } = problem;
  if (!problem.certain) return TIMES.has(kind) ? [] : [(kind === 'body-hash' ? likely : hint)(text, requestSigning)];
  switch (kind) {
    case 'stale':
    case 'format':
    case 'nonce':
      return [certain(text, requestSigning)];
    case 'missing-part':
      return [strong(text, requestSigning)];
    // A key used in another region is environment-mismatch first.
    case 'region':
      return [likely(text, requestSigning)];
    case 'not-yet':
      return [hint(text, requestSigning)];
    case 'skew':
      return [(seconds < -KEPT ? strong : hint)(text, requestSigning)];
    // Links that end are token-expired first; a signature with an end of its own is nothing but a signature.
    case 'expired':
      return [(scheme === 'HTTP message signature' ? proven : hint)(text, requestSigning)];
    default:
      return [proven(text, requestSigning)];
  }
}
