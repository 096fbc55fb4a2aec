import { absent, defineProbe, failed, found } from '../probe.ts';
import issuerStatus from './issuer-status.ts';

/** The authorization server's own description (RFC 8414 §3, OIDC Discovery §4). */
export interface IssuerMetadata {
  readonly url: string;
  /** As the document names itself; it must equal the token's "iss" (RFC 8414 §3.3). */
  readonly issuer: string | null;
  readonly jwksUri: string | null;
  readonly document: Readonly<Record<string, unknown>>;
}

/** What the issuer named in the token publishes about itself. */
export default defineProbe({
  id: 'issuer-metadata',
  reach: 'none',
  needs: { issuerStatus },
  run(_material, { issuerStatus: { reachable, why, metadata } }) {
    if (!reachable) return failed(`the issuer cannot be reached: ${why}`);
    if (metadata === null) return absent(`the issuer publishes no metadata: ${why}`);
    const { url, document } = metadata;
    return found<IssuerMetadata>({ url, issuer: text(document['issuer']), jwksUri: text(document['jwks_uri']), document });
  },
});

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
