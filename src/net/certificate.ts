import type { X509Certificate } from 'node:crypto';
import type { CertificateFacts } from '../engine/net.ts';

const MAX_CHAIN = 10;
/** Some certificates carry thousands of names; nobody reads more. */
const MAX_NAMES = 200;

/** Leaf first, as far as the peer and the trusted roots complete the chain. */
export function chainOf(leaf: X509Certificate | undefined): readonly CertificateFacts[] {
  const chain: CertificateFacts[] = [];
  const seen = new Set<string>();
  for (let one = leaf; one !== undefined && chain.length < MAX_CHAIN && !seen.has(one.fingerprint256); one = one.issuerCertificate) {
    seen.add(one.fingerprint256);
    chain.push(factsOf(one));
  }
  return chain;
}

function factsOf(certificate: X509Certificate): CertificateFacts {
  const { subject, issuer, subjectAltName, validFrom, validTo, fingerprint256 } = certificate;
  return {
    subject: oneLine(subject),
    issuer: oneLine(issuer),
    names: namesOf(subjectAltName ?? ''),
    validFrom: Math.floor(Date.parse(validFrom) / 1000),
    validTo: Math.floor(Date.parse(validTo) / 1000),
    selfSigned: subject === issuer && certificate.checkIssued(certificate),
    fingerprint256,
  };
}

const oneLine = (name: string | undefined): string => (name ?? '').split('\n').join(', ').slice(0, 500);

/** Node's text 'DNS:a, IP Address:1.2.3.4'; names with odd characters are quoted as JSON (CVE-2021-44532). */
function namesOf(text: string): readonly string[] {
  const entries = text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
  return entries.slice(0, MAX_NAMES).map((entry) => entry.trim().replace(/^(DNS|IP Address|URI|email):/, ''));
}
