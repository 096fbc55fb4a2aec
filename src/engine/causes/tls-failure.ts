import { type Clue, certain, defineCause, type Fix, hint, proven } from '../cause.ts';
import { clientFailure } from '../lib/client-failure.ts';
import { inWords } from '../lib/time.ts';
import type { HandshakeResult } from '../net.ts';
import liveExchange from '../probes/live-exchange.ts';
import tlsHandshake from '../probes/tls-handshake.ts';

export default defineCause({
  id: 'tls-failure',
  title: 'The secure connection (TLS) fails',
  wants: { liveExchange, tlsHandshake },
  supersedes: ['host-unreachable', 'undetermined'],
  detect(facts, { now, material }): readonly Clue[] {
    const failure = facts.liveExchange?.failure;
    const said = clientFailure(material);
    if (said?.kind === 'tls' && failure == null && facts.liveExchange?.exchange == null)
      return [certain(`The program reports "${said.words}": the connection ended before a server judged a credential.`, 'input')];
    if (failure?.kind !== 'tls' || /CERTIFICATE_REQUIRED/i.test(failure.code)) return [];
    // Whoever pasted an answer got past the handshake: from here is not from there.
    if (material.response !== undefined) return [hint(`From here the TLS handshake fails: ${failure.message}`, liveExchange)];
    const clues: Clue[] = [proven(`The connection ends in the TLS handshake: ${failure.message}`, liveExchange)];
    return facts.tlsHandshake === undefined ? clues : [...clues, ...certificateFacts(facts.tlsHandshake, now)];
  },
  fixesFor: ({ tlsHandshake }) => (tlsHandshake?.plainAnswer == null ? null : PLAIN_HTTP),
  settledBy: 'The certificate chain that the server shows.',
  fixes: [
    { audience: 'user', effort: 'easy', text: 'Do not send a password; check the address and report the certificate to its owner.' },
    {
      audience: 'developer',
      effort: 'medium',
      text: 'Trust the right CA and use the host name in the certificate; never switch verification off.',
    },
    { audience: 'owner', effort: 'medium', text: 'Renew the certificate, and send the whole chain with all intermediates.' },
  ],
});

/** Nothing is wrong with a certificate where there is none. */
const PLAIN_HTTP: readonly Fix[] = [
  { audience: 'user', effort: 'easy', text: 'Check the address: this port speaks plain HTTP; ask for the https address of the service.' },
  { audience: 'developer', effort: 'easy', text: 'Use the port that serves https, or http:// on this one where the network is trusted.' },
  { audience: 'owner', effort: 'medium', text: 'Serve TLS on this port, or redirect to the port that does.' },
];

function certificateFacts(handshake: HandshakeResult, now: number): readonly Clue[] {
  const leaf = handshake.chain[0];
  if (handshake.plainAnswer !== null) return [certain('The port answers plain HTTP, not TLS.', tlsHandshake)];
  if (leaf === undefined) return [];
  const facts: string[] = [];
  if (leaf.validTo <= now) facts.push(`The certificate of ${leaf.subject} expired ${inWords(leaf.validTo, now)}.`);
  if (leaf.validFrom > now) facts.push(`The certificate of ${leaf.subject} becomes valid ${inWords(leaf.validFrom, now)}.`);
  if (leaf.selfSigned) facts.push(`The certificate of ${leaf.subject} is self-signed.`);
  if (handshake.code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    facts.push(`The certificate is for ${leaf.names.slice(0, 4).join(', ') || leaf.subject}.`);
  if (!leaf.selfSigned && handshake.chain.length === 1 && /UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/.test(handshake.code ?? ''))
    facts.push(`The server shows one certificate, issued by ${leaf.issuer}, and no intermediate or known root.`);
  return facts.map((text) => certain(text, tlsHandshake));
}
