import type { Connection, HttpRequest } from '../engine/case.ts';
import type { TlsMaterial } from './secure.ts';

/** One request to make, with all that decides how. */
export interface Errand {
  readonly request: HttpRequest;
  readonly url: URL;
  readonly purpose: 'target' | 'issuer';
  readonly connection: Connection;
  /** One object for all errands of a purpose: its TLS context is made once. */
  readonly material: TlsMaterial;
  readonly userAgent: string;
  /** Bytes of decoded body wanted. */
  readonly keep: number;
  /** Absent: HTTP/1.1. */
  readonly protocol?: 'h2';
}

/** Certificates belong to the case's own target; an issuer sees the trust anchors only. */
export function tlsMaterial({ ca, clientCertificate, clientKey }: Connection, purpose: 'target' | 'issuer'): TlsMaterial {
  const trust = ca === undefined ? {} : { ca };
  if (purpose === 'issuer' || clientCertificate === undefined) return trust;
  return { ...trust, clientCertificate, ...(clientKey !== undefined && { clientKey }) };
}
