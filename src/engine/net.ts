import type { HttpRequest, HttpResponse } from './case.ts';

/** The engine's port to the world. `net/` implements it; nothing else opens a socket. Network failures are values, never exceptions. */
export interface Net {
  /**
   * Sends one request and reads one answer. Never follows a redirect; sends again in one case alone, out of the same budget: a server that wants the client
   * certificate after the TLS 1.3 handshake is asked in TLS 1.2. `purpose` decides the address rules and the budget.
   */
  send(request: HttpRequest, options: SendOptions): Promise<SendResult>;
  /** Addresses of a name (or the given --resolve address), each with the guard's verdict. Connects to nothing. */
  lookup(host: string): Promise<LookupResult>;
  /** A TLS handshake that reads the whole chain and then judges it; sends no request. */
  handshake(url: string): Promise<HandshakeResult>;
}

export interface SendOptions {
  /** 'target': the case's own host, through its proxy and client certificate. 'issuer': discovery and key documents, no credential. */
  readonly purpose: 'target' | 'issuer';
  readonly signal: AbortSignal;
  /** Bytes of body kept, default 256 KiB. */
  readonly maxBodyBytes?: number;
  /**
   * 'h2': over HTTP/2, to https only. A server that does not pick it in the handshake gets no request: failure 'protocol', code 'H2_NOT_SPOKEN'.
   * Absent: HTTP/1.1.
   */
  readonly protocol?: 'h2';
}

export interface Timings {
  /** Milliseconds since the request began; null where the phase did not happen. */
  readonly lookup: number | null;
  readonly connect: number | null;
  readonly tls: number | null;
  readonly firstByte: number | null;
  readonly total: number;
}

export type SendResult =
  | {
      readonly ok: true;
      readonly response: HttpResponse;
      readonly timings: Timings;
      readonly remoteAddress: string | null;
      /** 'proxy' when a forward proxy answered instead of the target (407, or its own error to CONNECT). */
      readonly answeredBy: 'target' | 'proxy';
      /** Own clock, epoch milliseconds, when the request left and when the head arrived. */
      readonly sentAt: number;
      readonly headAt: number;
    }
  | { readonly ok: false; readonly failure: NetFailure; readonly timings: Timings };

export interface NetFailure {
  readonly kind: 'refused-by-guard' | 'dns' | 'connect' | 'tls' | 'timeout' | 'protocol' | 'proxy' | 'budget' | 'aborted';
  /** A stable code: ENOTFOUND, ECONNREFUSED, CERT_HAS_EXPIRED, … */
  readonly code: string;
  /** One sentence for a person, free of secrets. */
  readonly message: string;
}

export interface LookupResult {
  readonly host: string;
  readonly ok: boolean;
  /** 'ENOTFOUND', 'ENODATA', 'EAI_AGAIN' (resolver did not answer), … when not ok. */
  readonly code: string | null;
  readonly addresses: readonly { readonly address: string; readonly family: 4 | 6; readonly allowed: boolean; readonly why: string }[];
  readonly ms: number;
}

export interface HandshakeResult {
  readonly ok: boolean;
  readonly authorized: boolean;
  /** UNABLE_TO_VERIFY_LEAF_SIGNATURE, CERT_HAS_EXPIRED, ERR_TLS_CERT_ALTNAME_INVALID, DEPTH_ZERO_SELF_SIGNED_CERT, or a socket error. */
  readonly code: string | null;
  readonly message: string | null;
  readonly protocol: string | null;
  /** Leaf first. Times in epoch seconds. */
  readonly chain: readonly CertificateFacts[];
  readonly clientCertificateRequested: boolean | null;
  /** First bytes of what the peer said where it does not speak TLS. */
  readonly plainAnswer: string | null;
  readonly failure: NetFailure | null;
}

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  readonly validFrom: number;
  readonly validTo: number;
  readonly selfSigned: boolean;
  readonly fingerprint256: string;
}
