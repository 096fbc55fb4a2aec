import type { NetFailure } from '../engine/net.ts';

/** A failure as a value inside net/; it becomes `NetFailure` at the door. */
export interface Failed {
  readonly ok: false;
  readonly failure: NetFailure;
}

export const failed = (kind: NetFailure['kind'], code: string, message: string): Failed => ({
  ok: false,
  failure: { kind, code, message },
});

const DNS_SENTENCES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'does not exist in DNS',
  ENODATA: 'has no address in DNS',
  EAI_AGAIN: 'could not be looked up: the name server did not answer',
  EAI_NODATA: 'has no address in DNS',
};

export function dnsFailure(host: string, code: string): Failed {
  return failed('dns', code, `The name ${host} ${DNS_SENTENCES[code] ?? 'could not be looked up'}.`);
}

const CONNECT_SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection: nothing listens on this port',
  ETIMEDOUT: 'did not answer within the time allowed: a firewall may drop the packets',
  EHOSTUNREACH: 'cannot be reached: there is no route to this host',
  ENETUNREACH: 'cannot be reached: there is no route to this network',
  ECONNRESET: 'closed the connection as soon as it was opened',
};

export function connectFailure(place: string, code: string): Failed {
  return failed('connect', code, `${place} ${CONNECT_SENTENCES[code] ?? 'could not be connected to'}.`);
}

/** OpenSSL and Node names, https://nodejs.org/api/tls.html#x509-certificate-error-codes. Never OpenSSL's own text: it quotes names of the certificate. */
const TLS_SENTENCES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'shows a certificate that has expired',
  CERT_NOT_YET_VALID: 'shows a certificate that is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'shows a certificate for other names',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'shows a self-signed certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'shows a certificate from a private authority that is not trusted here',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'does not send the intermediate certificate, or its authority is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT: 'shows a certificate whose authority is not trusted here',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'shows a certificate whose authority is not trusted here',
  CERT_REVOKED: 'shows a certificate that was revoked',
  HOSTNAME_MISMATCH: 'shows a certificate for other names',
  ERR_SSL_WRONG_VERSION_NUMBER: 'does not speak TLS on this port',
  ERR_SSL_PACKET_LENGTH_TOO_LONG: 'does not speak TLS on this port',
  ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED: 'asks for a client certificate',
  ERR_SSL_UNSUPPORTED_PROTOCOL: 'speaks only TLS versions that are no longer safe',
  ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION: 'speaks only TLS versions that are no longer safe',
  ECONNRESET: 'closed the connection during the TLS handshake',
};

export function tlsSentence(host: string, code: string): string {
  if (code.startsWith('ERR_OSSL_') || code === 'ERR_TLS_INVALID_CONTEXT')
    return 'The given certificate, key or authority could not be used.';
  return `${host} ${TLS_SENTENCES[code] ?? 'and why401 could not agree on a TLS connection'}.`;
}

export const tlsFailure = (host: string, code: string): Failed => failed('tls', code, tlsSentence(host, code));

/** Why a wait ended early: the caller gave up, or a limit of the door was reached. */
export function stopFailure(host: string, phase: 'connect' | 'tls' | 'answer', signal: AbortSignal): Failed {
  const reason: unknown = signal.aborted ? signal.reason : undefined;
  const isTimeout = typeof reason === 'object' && reason !== null && 'name' in reason && reason.name === 'TimeoutError';
  if (signal.aborted && !isTimeout) return failed('aborted', 'ABORTED', 'The request was given up before it was answered.');
  if (phase === 'connect') return failed('timeout', 'CONNECT_TIMEOUT', `${host} did not accept the connection within the time allowed.`);
  if (phase === 'tls') return failed('timeout', 'TLS_TIMEOUT', `${host} did not finish the TLS handshake within the time allowed.`);
  return failed('timeout', 'HEAD_TIMEOUT', `${host} accepted the connection but did not answer within the time allowed.`);
}
