import type { Connection, HttpRequest } from '../engine/case.ts';
import { type Errand, tlsMaterial } from './errand.ts';
import type { TlsMaterial } from './secure.ts';

/** Makes errands of requests, each with the TLS material for its purpose. */
export interface Errands {
  /** Null where the URL cannot be read. */
  of(request: HttpRequest, how: Pick<Errand, 'purpose' | 'keep' | 'protocol'>): Errand | null;
  /** The same once more for a host that wants the certificate after the handshake; it is asked in TLS 1.2 from then on. */
  inOlderTls(errand: Errand): Errand;
}

export function errandsOf(connection: Connection, userAgent: string): Errands {
  const materials = { target: tlsMaterial(connection, 'target'), issuer: tlsMaterial(connection, 'issuer') };
  const olderTls: TlsMaterial = { ...materials.target, maxVersion: 'TLSv1.2' };
  const lateAsking = new Set<string>();
  return {
    of(request, { purpose, keep, protocol }) {
      const url = URL.parse(request.url);
      const wish = protocol === undefined ? {} : { protocol };
      if (url === null) return null;
      const material = purpose === 'target' && lateAsking.has(url.host) ? olderTls : materials[purpose];
      return { request, url, purpose, connection, material, userAgent, keep, ...wish };
    },
    inOlderTls(errand) {
      lateAsking.add(errand.url.host);
      return { ...errand, material: olderTls };
    },
  };
}
