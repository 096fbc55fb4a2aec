import type { SendResult } from '../engine/net.ts';
import type { Errand } from './errand.ts';

/**
 * True where the server wanted the client certificate after a TLS 1.3 handshake (RFC 8446 §4.6.2) and refused because this client cannot give it then:
 * Node has no post_handshake_auth, curl has. Apache decides so before any handler runs (modules/ssl/ssl_engine_kernel.c, "Cannot perform
 * Post-Handshake Authentication"), hence the same request may be sent again: in TLS 1.2 the server asks by a new handshake, which Node does answer.
 */
export function asksAfterHandshake({ url, material, protocol }: Errand, result: SendResult): boolean {
  if (!result.ok || result.answeredBy === 'proxy' || url.protocol !== 'https:' || protocol !== undefined) return false;
  if (material.clientCertificate === undefined || material.maxVersion !== undefined) return false;
  const { status, body } = result.response;
  return status === 403 && /cannot perform post-handshake authentication/i.test(body);
}
