import { X509Certificate } from 'node:crypto';
import { type Clue, certain, defineCause, likely, proven, strong } from '../cause.ts';
import { clientFailure } from '../lib/client-failure.ts';
import liveExchange from '../probes/live-exchange.ts';
import refusal from '../probes/refusal.ts';
import tlsHandshake from '../probes/tls-handshake.ts';

export default defineCause({
  id: 'client-certificate-required',
  title: 'The server wants a valid client certificate',
  wants: { liveExchange, refusal, tlsHandshake },
  supersedes: [
    'tls-failure',
    'credentials-missing',
    'credentials-invalid',
    'endpoint-mismatch',
    'host-unreachable',
    'permission-denied',
    'undetermined',
  ],
  detect(facts, { now, material }): readonly Clue[] {
    const pem = material.connection.clientCertificate;
    const failure = facts.liveExchange?.failure;
    // Where the handshake ended before the server could ask for one, no certificate was missing.
    if (failure && facts.tlsHandshake?.clientCertificateRequested === false && /HANDSHAKE_FAILURE/.test(failure.code)) return [];
    if (failure) return inHandshake(failure, pem !== undefined);
    const said = clientFailure(material);
    if (said?.kind === 'client-certificate' && facts.liveExchange?.exchange == null)
      return [certain(`The program reports "${said.words}": the handshake wants a client certificate that the server accepts.`, 'input')];
    const response = facts.refusal?.response;
    if (response === undefined || response.status < 400 || !(material.request?.url.startsWith('https:') ?? true)) return [];
    // nginx keeps 495 and 496 for a bad and for no client certificate; over the wire they become 400.
    if (response.status === 496) return [certain('The answer is 496: no client certificate was sent.', refusal)];
    if (response.status === 495) return [certain('The answer is 495: the client certificate is not accepted.', refusal)];
    if (pem !== undefined) return presented(pem, response, now);
    const asked = facts.tlsHandshake?.clientCertificateRequested === true && [400, 401, 403].includes(response.status);
    return asked
      ? [
          likely(
            `The server asks for a client certificate in the handshake; none was sent, and the answer is ${response.status}.`,
            tlsHandshake,
          ),
        ]
      : [];
  },
  settledBy: 'Whether the same request works with the client certificate and key of a known client.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Install the personal certificate that you were given, and choose it when asked.' },
    {
      audience: 'developer',
      effort: 'easy',
      text: 'Send a client certificate with its key, current and from the CA that the server trusts.',
    },
    { audience: 'owner', effort: 'medium', text: 'Issue the client a certificate, and check which CA the server accepts for clients.' },
  ],
});

/** Alerts of TLS 1.3 and 1.2 by OpenSSL’s names (RFC 8446 §6.2). */
function inHandshake(failure: { readonly code: string; readonly message: string }, sent: boolean): readonly Clue[] {
  const { code, message } = failure;
  if (/CERTIFICATE_REQUIRED/.test(code))
    return [proven(`The server ends the handshake because no client certificate came: ${message}`, liveExchange)];
  if (
    !/ALERT_(?:BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:EXPIRED|REVOKED|UNKNOWN)|UNKNOWN_CA|ACCESS_DENIED|HANDSHAKE_FAILURE)/.test(
      code,
    )
  )
    return [];
  if (sent) return [strong(`The server ends the handshake at the client certificate that was sent: ${message}`, liveExchange)];
  return /BAD_CERTIFICATE|HANDSHAKE_FAILURE/.test(code)
    ? [likely(`The server ends the handshake as servers do where a client certificate is missing: ${message}`, liveExchange)]
    : [];
}

function presented(pem: string, response: { readonly status: number; readonly body: string }, now: number): readonly Clue[] {
  const clues: Clue[] = [];
  const ends = endOf(pem);
  if (ends !== null && ends <= now)
    clues.push(proven(`The client certificate ended on ${new Date(ends * 1000).toISOString().slice(0, 10)}.`, 'input'));
  if (response.status === 400 && /\bssl certificate\b|client certificate/i.test(response.body.slice(0, 4000)))
    clues.push(strong('A client certificate was sent, and the 400 speaks of the certificate.', refusal));
  return clues;
}

/** End of validity, epoch seconds; null where the text is no certificate. */
function endOf(pem: string): number | null {
  try {
    return new X509Certificate(pem).validToDate.getTime() / 1000;
  } catch {
    return null;
  }
}
